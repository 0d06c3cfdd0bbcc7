/** Rare strings, one for every place where something of a person can stand, and a search that finds them in disguise. */
import { createHash } from "node:crypto";

/** What stands where. Nothing of this may stay anywhere. */
export const KANARIES = {
  woord: "kwispelkrokodil",
  woord2: "zeepaardjesfluister",
  naam: "Xanthippe",
  achternaam: "Van Kwinkelenburg",
  bsn: "123456782",
  mail: "kanarie@vogelhuis.example",
  telefoon: "0687654309",
  straat: "Zwaluwstaartlaan 7319",
  knop: "knopvanpapegaai",
  sleutel: "veldvanparkiet",
  kop: "kopvanroodborst",
  agent: "Merelbrowser/7.3.19",
  vraagreeks: "reeksvanwielewaal",
  pad: "padvanijsvogel",
  koekje: "koekjevanputter",
  bestand: "besluit-sijsje.pdf",
  teamsId: "29:1KneuTerugvlucht7319",
  teamsNaam: "Gwendolijn Staartmees",
  aadObjectId: "7319aaaa-1b2c-4d3e-8f40-c0ffee7319aa",
  teamsGesprek: "a:1goudhaantjeGesprek7319",
  teamsTeam: "Team Baardmannetje",
  whatsapp: "31687319427",
  whatsappNaam: "Fladderien Boomklever",
  whatsappGebruiker: "NL.7319000111222333",
  wamid: "wamid.HBgLVUURGOUDHAAN7319",
  adres: "198.51.100.73",
} as const;

/** A text with words, a name, numbers and an address of a person in it; still a question about a briefadres. */
export const TEKST =
  `Mevrouw ${KANARIES.naam} ${KANARIES.achternaam}, ${KANARIES.straat}, BSN ${KANARIES.bsn}, ${KANARIES.mail}, ` +
  `${KANARIES.telefoon}, heeft een ${KANARIES.woord} en krijgt geen briefadres van de gemeente, ${KANARIES.woord2}`;

/** What a canary may look like when somebody wrote it down in another way. */
function vermommingen(kanarie: string): Set<string> {
  const klein = kanarie.toLowerCase();
  const vormen = [
    kanarie,
    klein,
    kanarie.toUpperCase(),
    kanarie.replace(/^0/, "+31"),
    kanarie.replace(/^0/, "31"),
  ];
  const sporen = new Set<string>();
  for (const vorm of vormen) {
    const bytes = Buffer.from(vorm);
    sporen.add(vorm.toLowerCase());
    sporen.add(JSON.stringify(vorm).slice(1, -1).toLowerCase());
    sporen.add(encodeURIComponent(vorm).toLowerCase());
    sporen.add(encodeURIComponent(vorm).replaceAll("%20", "+").toLowerCase());
    sporen.add(bytes.toString("hex"));
    for (const deel of base64Delen(bytes)) sporen.add(deel.toLowerCase());
    for (const soort of ["sha256", "sha1", "md5"]) {
      const hash = createHash(soort).update(vorm).digest();
      sporen.add(hash.toString("hex"));
      sporen.add(hash.toString("base64").replace(/=+$/, "").toLowerCase());
      sporen.add(hash.toString("base64url").toLowerCase());
    }
  }
  return sporen;
}

/** Base64 of bytes that stand anywhere in a longer text: the three ways to fall, without the ends that depend on it. */
function base64Delen(bytes: Buffer): string[] {
  const delen: string[] = [];
  for (const voor of [0, 1, 2]) {
    const heel = Buffer.concat([Buffer.alloc(voor), bytes]);
    const begin = Math.ceil((voor * 4) / 3);
    const einde = Math.floor((heel.length * 4) / 3);
    const deel = heel.toString("base64").slice(begin + (voor > 0 ? 1 : 0), einde - 1);
    if (deel.length >= 7) delen.push(deel, deel.replaceAll("+", "-").replaceAll("/", "_"));
  }
  return delen;
}

const SPOREN = Object.entries(KANARIES).map(([naam, kanarie]) => ({
  naam,
  vormen: [...vermommingen(kanarie)],
}));

/** Names of the canaries of which a trace is in this text, in whatever disguise. */
export function sporenIn(tekst: string): string[] {
  const klein = tekst.toLowerCase();
  return SPOREN.filter(({ vormen }) => vormen.some((vorm) => klein.includes(vorm))).map(({ naam }) => naam);
}
