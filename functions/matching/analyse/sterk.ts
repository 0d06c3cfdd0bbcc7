/**
 * Strong and irregular verbs of this field: whole verb, past, past plural, participle without its "ge". A dash for a form
 * that is far more often another word ("reden", "week").
 */
const WERKWOORDEN = `
  bieden bood boden boden, binden bond bonden bonden, blijven bleef bleven bleven, breken brak braken broken,
  brengen bracht brachten bracht, doen deed deden daan, dragen droeg droegen dragen, dringen drong drongen drongen,
  dwingen dwong dwongen dwongen, gaan ging gingen gaan, geven gaf gaven geven, hangen hing hingen hangen,
  helpen hielp hielpen holpen, houden hield hielden houden, kijken keek keken keken, komen kwam kwamen komen,
  kopen kocht kochten kocht, krijgen kreeg kregen kregen, laten liet lieten laten, leggen legde legden legd,
  liggen lag lagen legen, lijden leed leden leden, lopen liep liepen lopen, nemen nam namen nomen,
  rijden reed - reden, roepen riep riepen roepen, schelden schold scholden scholden, schieten schoot schoten schoten,
  schrijven schreef schreven schreven, schuiven schoof schoven schoven, slaan sloeg sloegen slagen,
  sluiten sloot sloten sloten, snijden sneed sneden sneden, spreken sprak spraken sproken, staan stond stonden staan,
  steken stak staken stoken, sterven stierf stierven storven, treden trad traden treden, trekken trok trokken trokken,
  vallen viel vielen vallen, vangen ving vingen vangen, vinden vond vonden vonden, vragen vroeg vroegen vraagd,
  wijken - - weken, wijzen wees wezen wezen, winnen won wonnen wonnen, zeggen zei zeiden zegd,
  zenden zond zonden zonden, zien zag zagen zien, zitten zat zaten zeten, zoeken zocht zochten zocht
`;

/** Presents that no rule brings back to the whole verb. */
const KORT =
  "ga gaan, gaat gaan, sta staan, staat staan, sla slaan, slaat slaan, doe doen, doet doen, zie zien, ziet zien";

const rijen = (tekst: string) => tekst.split(",").map((rij) => rij.trim().split(" "));

const VERVOEGD: ReadonlyMap<string, string> = new Map([
  ...rijen(KORT).map(([vorm = "", heel = ""]) => [vorm, heel] as const),
  ...rijen(WERKWOORDEN).flatMap(([heel = "", enkel = "-", meer = "-"]) =>
    [enkel, meer].filter((vorm) => vorm !== "-").map((vorm) => [vorm, heel] as const),
  ),
]);

const DEELWOORD: ReadonlyMap<string, string> = new Map(
  rijen(WERKWOORDEN).map(([heel = "", , , kern = ""]) => [kern, heel] as const),
);

/** The whole verb of a strong past or a short present: "trok" → "trekken". */
export function heelVanVervoegd(vorm: string): string | undefined {
  return VERVOEGD.get(vorm);
}

/** The whole verb of a strong participle, given without its "ge": "wezen" (of "gewezen") → "wijzen". */
export function heelVanDeelwoord(kern: string): string | undefined {
  return DEELWOORD.get(kern);
}
