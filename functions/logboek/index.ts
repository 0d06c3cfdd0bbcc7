/**
 * The log: one line for each request and for each report, with codes, ids and numbers and never a text, an address or a
 * sender.
 *
 * @example
 * const logboek = maakLambdaLogboek({ kanaal: "web", kaartVersie, omgeving: process.env, nu: Date.now });
 * app.use(logVerzoeken({ logboek, kanaalVan: () => "web", anders: "pagina" }));
 * logboek.meld({ code: "web/interne-fout" });
 */
export { maakEmf, NAAMRUIMTE } from "./emf.ts";
export { maakLambdaLogboek } from "./lambda.ts";
export { alsLeesbaar } from "./leesbaar.ts";
export { type Logboek, type LogboekOpties, maakLogboek } from "./logboek.ts";
export type { Melding, MeldingRegel, Regel, Verzoek, VerzoekRegel } from "./regel.ts";
export type { Kanaal, LogAfloop, LogUitkomst } from "./uitkomst.ts";
export { logVerzoeken, VERZOEK_KOP } from "./verzoeken.ts";
