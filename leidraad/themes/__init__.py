"""Themes: the words every other room sorts its work by, in four languages.

Six life domains (*leefgebieden*) with their place in town, ten factors with four
levels, the nine letters of INTEGRAAL, four phases, target groups, three words for
evidence, and the equal words of the field for search. All of it is content in
`content/<version>/`: Dutch is the source, a translation names the version it was
made from and tells whether somebody has reviewed it. No tables, no Django.

Who may knock: every room above, through `api`. This room knocks at none.
"""
