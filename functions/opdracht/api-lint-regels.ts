/**
 * The NLGov REST API Design Rules as a Spectral ruleset, written from the text of the standard (Logius, versions 2.1.0
 * and the working version of 2.2.0: https://logius-standaarden.github.io/API-Design-Rules/). A rule bears the id of the
 * standard without `/core/`. What a document cannot show (security headers, CORS, 404 on a trailing slash) is asked of
 * the app itself in `test/ecosysteem/api-regels.test.ts`; the functional rules on language and state are for people.
 *
 * Below `/hsds` the names are those of the Human Services Data Specification: `/core/interface-language` lets an
 * official glossary go before our own words, and a reader of HSDS would not find `perPage`. So no camelCase is asked
 * there; everything else is.
 */
import type { IFunctionResult, RulesetDefinition } from "@stoplight/spectral-core";
import { pattern, schema, truthy } from "@stoplight/spectral-functions";

const STANDAARD = "https://logius-standaarden.github.io/API-Design-Rules/";
const SEMVER =
  "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$";
const CAMEL = "^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$";
const HANDELING = "$.paths[*][get,post,put,patch,delete]";
const ZONDER_HSDS = "$.paths[?(!@property.match(/^\\/hsds(\\/|$)/))]";

/** Verbs that betray a call dressed up as a resource. */
const WERKWOORDEN =
  /^(get|post|put|create|update|delete|fetch|list|add|remove|vraag|geef|haal|maak|zoek|opvragen|ophalen|registreren|aanmaken|wijzigen|verwijderen|zoeken|toevoegen|stellen)([-A-Z]|$)/;
/** Names of parameters that would put something about a person, or a secret, in an address. */
const GEVOELIG =
  /^(tekst|vraag|naam|voornaam|achternaam|bsn|geboortedatum|adres|postcode|email|telefoon|token|wachtwoord|geheim|apiKey|api_key|search|zoek)$/i;

/** `/core/uri-version`: the address of a server ends in the major version, and no path has a version of its own. */
function versieInAdres(document: unknown): IFunctionResult[] {
  const { info, paths, servers } = alsObject(document);
  const versie = String(alsObject(info).version ?? "");
  const hoofd = `/v${versie.split(".")[0]}`;
  const fouten = (Array.isArray(servers) ? servers : []).flatMap(
    (server: unknown, nummer): IFunctionResult[] =>
      String(alsObject(server).url ?? "").endsWith(hoofd)
        ? []
        : [{ message: `het adres van een server eindigt op ${hoofd}`, path: ["servers", nummer, "url"] }],
  );
  const dubbel = Object.keys(alsObject(paths))
    .filter((pad) => /^\/v\d+(\/|$)/.test(pad))
    .map((pad) => ({ message: `de versie hoort bij de server, niet in ${pad}`, path: ["paths", pad] }));
  return [...fouten, ...dubbel];
}

/** `/core/naming-collections` and `/core/naming-resources`: nouns, in the plural where an id follows. */
function naamVanBron(paden: unknown): IFunctionResult[] {
  return Object.keys(alsObject(paden)).flatMap((pad) => {
    const delen = pad.split("/").filter(Boolean);
    return delen.flatMap((deel, plek): IFunctionResult[] => {
      if (deel.startsWith("{") || deel.startsWith("_")) return [];
      const meervoud = !delen[plek + 1]?.startsWith("{") || /(en|s)$/.test(deel);
      return [
        ...(meervoud ? [] : [`'${deel}' bevat bronnen met een id; schrijf het in het meervoud`]),
        ...(WERKWOORDEN.test(deel) ? [`'${deel}' is een werkwoord; noem het ding`] : []),
      ].map((message) => ({ message, path: ["paths", pad] }));
    });
  });
}

/** The bad-request rule: what takes input can say that the input is wrong. */
function kanFouteInvoerMelden(handeling: unknown): IFunctionResult[] {
  const { parameters, requestBody, responses } = alsObject(handeling);
  const invoer = requestBody !== undefined || (Array.isArray(parameters) && parameters.some(isVragend));
  return !invoer || "400" in alsObject(responses) ? [] : [{ message: "neemt invoer aan maar kent geen 400" }];
}

/** The id in a path that nobody knows is a 404, so only the other parameters ask for a 400. */
function isVragend(parameter: unknown): boolean {
  return alsObject(parameter).in !== "path";
}

/** `/core/date-time`: a date says how it is written; a time has a zone. */
function datumVorm(eigenschappen: unknown): IFunctionResult[] {
  return Object.entries(alsObject(eigenschappen)).flatMap(([naam, schemaVan]): IFunctionResult[] => {
    const { format, pattern: vorm, type } = alsObject(schemaVan);
    if (format === "date-time-local" || format === "time")
      return [{ message: `${naam}: ${format} zegt niet in welke tijdzone`, path: [naam] }];
    if (!/^(datum|date)$|(Datum|Date|_date|Op)$/.test(naam) || type !== "string") return [];
    return format === undefined && vorm === undefined
      ? [{ message: `${naam}: zeg met format of pattern hoe de datum is geschreven`, path: [naam] }]
      : [];
  });
}

/** `/core/publish-openapi`: the document is one of the paths that it describes. */
function staatOpVastePlek(paden: unknown): IFunctionResult[] {
  return "get" in alsObject(alsObject(paden)["/openapi.json"])
    ? []
    : [{ message: "zet GET /openapi.json in het document" }];
}

function alsObject(waarde: unknown): Readonly<Record<string, unknown>> {
  return typeof waarde === "object" && waarde !== null ? Object.fromEntries(Object.entries(waarde)) : {};
}

const probleem = {
  type: "object",
  required: ["application/problem+json"],
  properties: {
    "application/problem+json": {
      type: "object",
      required: ["schema"],
      properties: {
        schema: {
          type: "object",
          required: ["properties", "required"],
          properties: {
            properties: { type: "object", required: ["status", "title", "detail"] },
            required: { allOf: ["status", "title", "detail"].map((veld) => ({ contains: { const: veld } })) },
          },
        },
      },
    },
  },
} as const;

/** Our rules. Every one is an error; there is no second grade. */
export const API_REGELS = {
  documentationUrl: STANDAARD,
  rules: {
    "no-trailing-slash": {
      message: "{{property}} eindigt op een schuine streep",
      severity: "error",
      given: "$.paths",
      then: { field: "@key", function: pattern, functionOptions: { notMatch: ".+/$" } },
    },
    "path-segments-kebab-case": {
      message: "{{property}}: een pad heeft kleine letters, cijfers en koppeltekens, geen extensie",
      severity: "error",
      given: "$.paths[?(@property !== '/openapi.json')]~",
      then: {
        function: pattern,
        functionOptions: { match: "^(/|(/([a-z0-9]+(-[a-z0-9]+)*|{[^}]+}))*(/_[a-z0-9]+)?)/?$" },
      },
    },
    "query-keys-camel-case": {
      message: "{{value}} is geen camelCase",
      severity: "error",
      given: `${ZONDER_HSDS}..parameters[?(@.in=='query')]`,
      then: { field: "name", function: pattern, functionOptions: { match: CAMEL } },
    },
    "property-casing": {
      message: "{{property}} is geen camelCase",
      severity: "error",
      given: `${ZONDER_HSDS}..properties`,
      then: { field: "@key", function: pattern, functionOptions: { match: CAMEL } },
    },
    "http-methods": {
      message: "{{property}} is geen GET, POST, PUT, PATCH of DELETE",
      severity: "error",
      given: "$.paths[*]",
      then: {
        field: "@key",
        function: pattern,
        functionOptions: { match: "^(get|post|put|patch|delete|parameters|summary|description)$" },
      },
    },
    "naming-resources-and-collections": {
      message: "{{error}}",
      severity: "error",
      given: "$.paths",
      then: { function: naamVanBron },
    },
    "doc-openapi": {
      message: "beschrijf de API met OpenAPI 3",
      severity: "error",
      given: "$",
      then: {
        function: schema,
        functionOptions: {
          schema: {
            required: ["openapi"],
            properties: { openapi: { type: "string", pattern: "^3(\\.\\d+){1,2}$" } },
          },
        },
      },
    },
    // The text asks for contact data and names mail and an issue tracker as examples. The linter of
    // developer.overheid.nl also wants a mail address; the project has none, and a made-up one helps nobody.
    "doc-openapi-contact": {
      message: "info.contact noemt een naam en een url of email",
      severity: "error",
      given: "$",
      then: {
        field: "info",
        function: schema,
        functionOptions: {
          schema: {
            required: ["contact"],
            properties: {
              contact: { required: ["name"], anyOf: [{ required: ["url"] }, { required: ["email"] }] },
            },
          },
        },
      },
    },
    "publish-openapi": {
      message: "{{error}}",
      severity: "error",
      given: "$.paths",
      then: { function: staatOpVastePlek },
    },
    "uri-version": {
      message: "{{error}}",
      severity: "error",
      given: "$",
      then: { function: versieInAdres },
    },
    semver: {
      message: "versie {{value}} is geen major.minor.patch",
      severity: "error",
      given: "$.info",
      then: { field: "version", function: pattern, functionOptions: { match: SEMVER } },
    },
    "version-header": {
      message: "elk antwoord noemt de kop API-Version",
      severity: "error",
      given: `${HANDELING}.responses[*]`,
      then: {
        function: schema,
        functionOptions: {
          schema: {
            required: ["headers"],
            properties: { headers: { type: "object", required: ["API-Version"] } },
          },
        },
      },
    },
    "problem-details": {
      message: "een fout is application/problem+json met status, title en detail",
      severity: "error",
      given: `${HANDELING}.responses[?(@property.match(/^[45]/))]`,
      then: {
        function: schema,
        functionOptions: { schema: { required: ["content"], properties: { content: probleem } } },
      },
    },
    "bad-request": {
      message: "{{error}}",
      severity: "error",
      given: HANDELING,
      then: { function: kanFouteInvoerMelden },
    },
    "date-time": {
      message: "{{error}}",
      severity: "error",
      given: "$..properties",
      then: { function: datumVorm },
    },
    "transport-tls": {
      message: "{{value}} is geen https",
      severity: "error",
      given: "$.servers[*]",
      then: { field: "url", function: pattern, functionOptions: { match: "^https://" } },
    },
    "no-sensitive-uris": {
      message: "{{value}} hoort niet in een adres: adressen komen in logboeken",
      severity: "error",
      given: "$.paths..parameters[?(@.in=='query' || @.in=='path')]",
      then: { field: "name", function: pattern, functionOptions: { notMatch: GEVOELIG.toString() } },
    },
    "servers-present": {
      message: "noem minstens één server",
      severity: "error",
      given: "$",
      then: { field: "servers", function: truthy },
    },
  },
} satisfies RulesetDefinition;
