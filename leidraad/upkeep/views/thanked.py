"""Where every form of this room ends: what happened, and what comes next."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

Text = str | Promise


@dataclass(frozen=True)
class Thanks:
    head: Text
    text: Text
    in_mail: bool = False


SAID: Mapping[str, Thanks] = {
    "vraag-gesteld": Thanks(
        _("Kijk in je mail"),
        _(
            "Wij stuurden je een brief met een knop. Druk daarop, dan gaat je vraag naar het "
            "contact. Zo weten wij dat het adres van jou is."
        ),
        in_mail=True,
    ),
    "vraag-verstuurd": Thanks(
        _("Je vraag is onderweg"),
        _("Het contact krijgt nu een brief van ons. Het antwoord komt in je mail."),
    ),
    "antwoord-verstuurd": Thanks(
        _("Dank je wel, je antwoord is onderweg"),
        _("Wie het vroeg krijgt je antwoord per brief. Je adres staat er niet bij."),
    ),
    "klopt": Thanks(
        _("Dank je wel"),
        _("Bij je voorbeeld staat nu dat het vandaag bevestigd is. Over een half jaar vragen "
          "wij het weer."),
    ),
    "gewijzigd": Thanks(
        _("Dank je wel, je wijziging is binnen"),
        _("De redactie leest haar na en plaatst haar dan. Je krijgt een brief als het zover is."),
    ),
    "gestopt": Thanks(
        _("Dank je wel dat je het laat weten"),
        _("Je voorbeeld blijft staan, met erbij dat het stopte en waarom. Ook daar leert een "
          "ander van."),
    ),
    "opvolger-gevraagd": Thanks(
        _("Dank je wel"),
        _("Wij vragen je opvolger per brief of het goed is. Pas na een ja verandert het contact."),
    ),
    "opvolger-gezocht": Thanks(
        _("Dank je wel"),
        _("De redactie zoekt wie het van je overneemt. Jij krijgt deze vraag niet meer."),
    ),
    "opgevolgd": Thanks(
        _("Fijn dat je het overneemt"),
        _("Je staat nu als contact bij deze voorbeelden. Je adres ziet niemand: vragen komen "
          "via ons."),
    ),
    "niet-opgevolgd": Thanks(
        _("Dank je wel voor je antwoord"),
        _("Er verandert niets, en jij krijgt hier geen brieven meer over. De redactie zoekt "
          "verder."),
    ),
    "verbetering-voorgesteld": Thanks(
        _("Kijk in je mail"),
        _("Wij stuurden je een brief met een knop. Druk daarop, dan gaat je verbetering naar wie "
          "erover gaat. Zo weten wij dat het adres van jou is."),
        in_mail=True,
    ),
    "verbetering-verstuurd": Thanks(
        _("Je verbetering is onderweg"),
        _("Wie het voorbeeld kent, leest haar. Je krijgt een brief met wat ermee gebeurt."),
    ),
    "overgenomen": Thanks(
        _("Dank je wel, je neemt het over"),
        _("De redactie leest de nieuwe tekst na en plaatst hem. De lezer krijgt een bedankje."),
    ),
    "naar-de-redactie": Thanks(
        _("Dank je wel, de redactie past het aan"),
        _("Daarna vragen wij je of de nieuwe tekst klopt. Ook de lezer hoort ervan."),
    ),
    "niet-overgenomen": Thanks(
        _("Dank je wel voor je antwoord"),
        _("De tekst blijft zoals hij is. De lezer krijgt je uitleg per brief."),
    ),
    "overname-gemeld": Thanks(
        _("Kijk in je mail"),
        _("Het contact kreeg een brief met een knop. Daarmee komt jullie melding bij de redactie."),
        in_mail=True,
    ),
    "overname-verstuurd": Thanks(
        _("Jullie melding is bij de redactie"),
        _("Staat jullie gemeente op de bladzijde, dan krijg je een brief."),
    ),
    "volgen-gevraagd": Thanks(
        _("Kijk in je mail"),
        _("Wij stuurden je een brief met een knop. Pas als je daarop drukt, krijg je het nieuws."),
        in_mail=True,
    ),
}  # fmt: skip


@require_safe
def thanked(request: HttpRequest, what: str) -> HttpResponse:
    if what not in SAID:
        raise Http404
    return render(request, "upkeep/thanked.html", {"said": SAID[what]})
