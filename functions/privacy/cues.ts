/** Words that announce the name of a person. */

/** Splits a list that is written as running text. */
export function lijst(tekst: string): ReadonlySet<string> {
  return new Set(tekst.trim().split(/\s+/));
}

/** Forms of address: what follows is a name, also when it is typed without a capital. */
export const AANSPREEKVORMEN = lijst(`
  mevrouw mevr mw mvr mej mejuffrouw juffrouw juf dhr meneer mijnheer heer hr fam familie
`);

/** Forms of address that take names with a capital only: these words mean more than one thing. */
export const TITELS = lijst(
  `mr dr drs ir ing prof dokter professor meester rechter tante oom opa oma zuster broeder`,
);

/** Abbreviations: a full stop behind one of these ends no sentence. */
export const AFKORTINGEN = lijst(`mevr mw mvr mej dhr hr fam mr dr drs ir ing prof cl nn geb`);

/** Relatives and other people around a resident. */
export const VERWANTEN = lijst(`
  man vrouw zoon zoontje zoons zonen dochter dochtertje dochters moeder mama mam vader papa pap ouders ouder broer
  broertje broers zus zusje zussen kind kinderen kindje kleinkind kleinzoon kleindochter partner ex echtgenoot
  echtgenote echtpaar vriend vriendin buurman buurvrouw neef nicht neefje nichtje zwager schoonzus schoonzoon
  schoonmoeder schoonvader schoondochter stiefmoeder stiefvader stiefzoon stiefdochter pleegmoeder pleegvader
  pleegzoon pleegdochter pleegkind tweeling tweelingbroer tweelingzus halfbroer halfzus jongen meisje jongetje
  baby peuter kleuter puber weduwe weduwnaar gezin huisgenoot kamergenoot exman exvrouw expartner verloofde vriendje
`);

/** Residents by the name that a profession gives them, and professionals by theirs. */
const ROLLEN = lijst(`
  cliënt cliënte client cliente cliënten kliënt cl klant klante inwoner inwoonster bewoner bewoonster burger
  patiënt patiënte patient leerling student studente statushouder vluchteling pupil jongere deelnemer deelneemster
  huurder huurster collega consulent consulente begeleider begeleidster klantmanager klantregisseur casemanager
  bewindvoerder curator mentor voogd hulpverlener hulpverleenster wijkverpleegkundige huisarts arts advocaat advocate
  contactpersoon medewerker medewerkster jeugdbeschermer jeugdconsulent wijkagent schuldhulpverlener
  maatschappelijkwerker maatschappelijkwerkster mantelzorger vrijwilliger vrijwilligster leidinggevende teamleider
  trajectbegeleider ervaringsdeskundige tolk psycholoog psychiater leerplichtambtenaar ambtenaar
`);

const ROL_IN_SAMENSTELLING =
  /^\p{L}{3,30}(?:voogd|consulente?|manager|begeleid(?:er|ster)|coach|regisseur|werk(?:er|ster)|verlen(?:er|ster)|verpleegkundige|behandelaar|therapeut|docente?|cliënte?|bewoner)$/u;

/** True for a role or profession, compounds included: "gezinsvoogd", "klantregisseur". */
export function isRol(klein: string): boolean {
  return ROLLEN.has(klein) || ROL_IN_SAMENSTELLING.test(klein);
}

/** Words that say in so many words that a name follows. */
export const NOEMERS = lijst(`
  heet heette heten genaamd geheten genoemd voornaam achternaam roepnaam voornamen naam namens
`);

/** Several people: behind these a row of names may follow ("kinderen Daan, Sara en Youssef"). */
export const MEERVOUD = lijst(`
  kinderen zoons zonen dochters broers zussen ouders cliënten tweeling echtpaar gezin jongens meisjes
`);

/** Greetings with a name behind them, at the begin or the end of a message. */
export const GROETEN = lijst(`groet groeten groetjes mvg vriendelijke`);
export const AANHEF = lijst(`beste geachte hoi hallo hey lieve`);

/** Dutch and foreign particles in surnames. */
export const TUSSENVOEGSELS = lijst(`
  van de der den het 't ter ten te op in aan bij uit onder over voor von zu du la le da dos di del el al ben bin bint
  ibn abu abou ait aït ould ould-el oulad d' l' st sint y e
`);
