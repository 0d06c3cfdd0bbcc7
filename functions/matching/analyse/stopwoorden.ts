/** Words that say nothing about what the knelpunt is. Negations are not among them: see `ontkenning.ts`. */
export const STOPWOORDEN: ReadonlySet<string> = new Set(
  `de het een en of maar want dus dan als dat die dit deze daar hier er te om in op aan bij met van voor uit naar over
  door tot tegen onder na tijdens sinds per via binnen ik jij je jou jouw u uw hij zij ze hem haar hun wij we ons onze
  jullie zich zelf mijn mn m'n z'n zijn ben bent is was waren geweest wordt worden werd geworden heb hebt heeft hebben
  had hadden gehad kan kun kunt kunnen kon konden mag mogen mocht moet moeten moest zal zult zullen zou zouden wil wilt
  willen wilde gaat gaan ging gegaan doet doen deed gedaan komt komen kwam gekomen laat laten zegt zeggen zei gezegd
  wat wie waar waarom hoe wanneer welke welk ook nog al wel heel erg zeer meer minder veel weinig steeds altijd nu net
  toch even maar alleen samen ander andere anders eens eerst weer terwijl omdat doordat zodat hoewel indien mits
  toen straks later gister gisteren vandaag morgen week weken maand maanden jaar jaren dag dagen uur keer iemand iets
  alles niemand mensen persoon meneer mevrouw mevr mw dhr heer client cliente clienten klant bewoner bewoonster inwoner
  inwoners burger man vrouw hallo hoi goedemorgen goedemiddag dag graag bedankt dank alvast vraag vragen weet weten
  zit zitten staat staan ligt krijgt krijgen kreeg gekregen vindt denkt blijkt blijft geeft geven gaf ja nou tja ok
  oke zo zoals zonder tussen hele ene elke elk beide beiden enkele paar andere daarna daardoor daarom hierdoor waardoor
  waarbij waarvan waarop ervan erop eraan ervoor ermee mee toe af the and to is it of for you`
    .split(/\s+/)
    .filter((woord) => woord !== "zonder"),
);
