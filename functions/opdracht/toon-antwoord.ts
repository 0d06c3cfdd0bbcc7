import type { Antwoord, Ingang } from "../antwoord/schema.ts";

/** Width at which the text folds. */
const BREEDTE = 88;

/**
 * An answer for a person at a terminal: the step first and large, then what is needed to take it.
 * @param kleur true to use ANSI bold and dim
 */
export function toonAntwoord(antwoord: Antwoord, kleur: boolean): string {
  const stijl = (code: number) => (tekst: string) => (kleur ? `\u001b[${code}m${tekst}\u001b[0m` : tekst);
  const vet = stijl(1);
  const zacht = stijl(2);
  const blok = (kop: string, regels: readonly string[]) =>
    regels.length === 0 ? [] : ["", vet(kop), ...regels.flatMap((regel) => vouw(regel, "  - ", "    "))];

  const { advies, vraag } = antwoord;
  const uit: string[] = ["", ...vouw(antwoord.bericht)];
  for (const { tekst } of antwoord.waarschuwingen) uit.push("", ...vouw(`! ${tekst}`));
  if (vraag) {
    uit.push(
      "",
      vet(vraag.tekst),
      ...vraag.keuzes.flatMap(({ label }, i) => vouw(label, `  ${i + 1}. `, "     ")),
    );
  }
  if (advies) {
    uit.push("", ...vouw(`→ ${advies.volgendeStap}`, "", "  ").map(vet));
    if (advies.ingang) uit.push("", ...toonIngang(advies.ingang, vet, zacht));
    uit.push(...blok("Zeg", [`“${advies.zeg}”`]));
    uit.push(...blok("Leg klaar", advies.klaarleggen));
    uit.push(...blok("Delen", [advies.delen]));
    uit.push(
      ...blok(
        "Regelingen die ruimte geven",
        advies.regelingen.map(({ naam, ruimte }) => `${naam}: ${ruimte}`),
      ),
    );
    uit.push(
      ...blok(
        "Eerder gedaan",
        advies.voorbeelden.map(({ titel, resultaat, sleutel }) => `${titel} (${resultaat}). ${sleutel}`),
      ),
    );
    uit.push(
      ...blok(
        "Lukt dit niet",
        advies.daarna.map(({ tekst, ingang }) => (ingang ? `${tekst} [${ingang.naam}]` : tekst)),
      ),
    );
    if (advies.letOp !== null) uit.push(...blok("Let op", [advies.letOp]));
    uit.push(
      "",
      ...vouw(
        `Knelpunt: ${advies.knelpunt.naam}. Bronnen: ${advies.bronnen.map(({ titel }) => titel).join("; ")}`,
      ).map(zacht),
    );
  }
  if (antwoord.algemeneIngang && vraag) uit.push("", "Kom je er niet uit? Dit loket gaat erover:");
  if (antwoord.algemeneIngang) uit.push("", ...toonIngang(antwoord.algemeneIngang, vet, zacht));
  const ook = antwoord.kandidaten.filter(({ knelpunt }) => knelpunt !== advies?.knelpunt.id);
  if (!vraag && ook.length > 0 && advies)
    uit.push("", ...vouw(`Lijkt ook op: ${ook.map(({ naam }) => naam).join("; ")}`).map(zacht));
  uit.push("", zacht(`kaart ${antwoord.kaartVersie}`), "");
  return uit.join("\n");
}

function toonIngang(
  ingang: Ingang,
  vet: (tekst: string) => string,
  zacht: (tekst: string) => string,
): string[] {
  const kanalen = ingang.kanalen.map(
    ({ soort, waarde, toelichting }) => `${soort}: ${waarde}${toelichting ? ` (${toelichting})` : ""}`,
  );
  const vers =
    ingang.gecontroleerdOp === null
      ? "Niet bekend wanneer dit is gecontroleerd: kijk het na."
      : `Gecontroleerd: ${ingang.gecontroleerdOp}${ingang.controleNodig ? ", controle nodig" : ""}.`;
  return [
    vet(`${ingang.naam} — ${ingang.organisatie.naam}`),
    ...kanalen.flatMap((kanaal) => vouw(kanaal, "  ", "    ")),
    ...(ingang.letOp === null ? [] : vouw(ingang.letOp, "  ")),
    ...ingang.wanneerNiet.flatMap((niet) => vouw(`Niet hier: ${niet}`, "  ", "    ")),
    zacht(`  ${vers}`),
  ];
}

/** Folds a text at {@link BREEDTE} columns; `eerste` and `verder` are put before the first and the other lines. */
function vouw(tekst: string, eerste = "", verder = eerste): string[] {
  const regels: string[] = [];
  let regel = eerste;
  let leeg = true;
  for (const woord of tekst.split(/\s+/)) {
    if (!leeg && regel.length + 1 + woord.length > BREEDTE) {
      regels.push(regel);
      regel = verder;
      leeg = true;
    }
    regel += leeg ? woord : ` ${woord}`;
    leeg = false;
  }
  regels.push(regel);
  return regels;
}
