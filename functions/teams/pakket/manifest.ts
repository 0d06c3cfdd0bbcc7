/**
 * The manifest of the Teams app and its translation.
 *
 * Version 1.22 of Microsoft's schema: all that we use is in it, and every tenant takes it; 1.25 was still refused by the
 * publishing service in 2026. Commands of the type `prompt` (1.27) stand in for a welcome message, and our bot sends one.
 */
import { HUISKLEUR } from "./iconen.ts";
import { ENGELS, metNaam, NEDERLANDS, OPDRACHTEN, type PakketTeksten, volledigeNaam } from "./talen.ts";

/** What differs between one gemeente and the next. */
export interface PakketKeuze {
  /** Id of the app registration in Entra (GUID); also the id of the bot and of the app in Teams. */
  appId: string;
  /** Host on which our pages stand, without `https://`. */
  domein: string;
  /** Version of the app, three numbers. Teams takes an update only when it is higher. */
  versie: string;
  /** Another name than "Wie moet ik bellen?", at most 30 characters. */
  naamKort?: string;
}

export const MANIFEST_VERSIE = "1.22";
/** Names of the files in the package; the manifest points at three of them. */
export const BESTANDEN = {
  manifest: "manifest.json",
  kleur: "color.png",
  omtrek: "outline.png",
  engels: "en.json",
} as const;

const SCHEMA = `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSIE}`;
/** Who makes it, as in publiccode.yml; a test keeps the two equal. */
const MAKER = {
  name: "Wie moet ik bellen?",
  websiteUrl: "https://github.com/wie-moet-ik-bellen/wie-moet-ik-bellen",
} as const;
/** Where the bot can be spoken to. Each place has its own list of commands, as Microsoft asks. */
const PLEKKEN = ["personal", "team", "groupChat"] as const;

/**
 * The content of `manifest.json`. Asks for no more than it needs: to know who asks (`identity`), and no right to write
 * to somebody who did not write first (`messageTeamMembers`).
 */
export function maakManifest({ appId, domein, versie, naamKort }: PakketKeuze) {
  const teksten = metNaam(NEDERLANDS, naamKort);
  const pagina = (pad: string) => `https://${domein}${pad}`;
  return {
    $schema: `${SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSIE,
    version: versie,
    id: appId,
    developer: { ...MAKER, privacyUrl: pagina("/privacy"), termsOfUseUrl: pagina("/voorwaarden") },
    localizationInfo: {
      defaultLanguageTag: "nl",
      additionalLanguages: [{ languageTag: "en", file: BESTANDEN.engels }],
    },
    name: { short: teksten.naam, full: volledigeNaam(teksten) },
    description: { short: teksten.kort, full: teksten.lang },
    icons: { color: BESTANDEN.kleur, outline: BESTANDEN.omtrek },
    accentColor: HUISKLEUR,
    defaultInstallScope: "personal",
    bots: [
      {
        botId: appId,
        scopes: [...PLEKKEN],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: PLEKKEN.map((plek) => ({
          scopes: [plek],
          commands: OPDRACHTEN.map(({ naam, titel }) => ({
            title: titel,
            description: teksten.opdrachten[naam],
          })),
        })),
      },
    ],
    composeExtensions: [zoekExtensie(appId, domein, teksten)],
    // `conversations` and `about` are names that Teams knows: the chat with the bot, and what the app is.
    staticTabs: [
      { entityId: "conversations", scopes: ["personal"] },
      tab("vraag", teksten.tabs.vraag, pagina("/")),
      tab("netwerk", teksten.tabs.netwerk, pagina("/netwerk")),
      { entityId: "about", scopes: ["personal"] },
    ],
    permissions: ["identity"],
    validDomains: [domein],
    // The form that Microsoft asks of an app with a bot and tabs; signing in itself is still to come.
    webApplicationInfo: { id: appId, resource: `api://${domein}/botid-${appId}` },
  };
}

/** The content of `en.json`: the English text for each place in the manifest where the Dutch one stands. */
export function maakVertaling({ naamKort }: Pick<PakketKeuze, "naamKort"> = {}): Record<string, string> {
  return {
    $schema: `${SCHEMA}/MicrosoftTeams.Localization.schema.json`,
    ...opPlaats(metNaam(ENGELS, naamKort)),
  };
}

/**
 * The texts under the places in the manifest that they belong to. The titles of commands are not among them: a translated
 * title would be sent to the bot as it stands, and the bot reads Dutch.
 */
export function opPlaats(teksten: PakketTeksten): Record<string, string> {
  const zoek = "composeExtensions[0].commands[0]";
  return {
    "name.short": teksten.naam,
    "name.full": volledigeNaam(teksten),
    "description.short": teksten.kort,
    "description.full": teksten.lang,
    "staticTabs[1].name": teksten.tabs.vraag,
    "staticTabs[2].name": teksten.tabs.netwerk,
    ...Object.fromEntries(
      PLEKKEN.flatMap((_, lijst) =>
        OPDRACHTEN.map(({ naam }, nummer) => [
          `bots[0].commandLists[${lijst}].commands[${nummer}].description`,
          teksten.opdrachten[naam],
        ]),
      ),
    ),
    [`${zoek}.title`]: teksten.zoek.titel,
    [`${zoek}.description`]: teksten.zoek.uitleg,
    [`${zoek}.parameters[0].title`]: teksten.zoek.vraag,
    [`${zoek}.parameters[0].description`]: teksten.zoek.vraagUitleg,
  };
}

/** Searching while writing a message, and a card for a pasted link to one of our pages. */
function zoekExtensie(appId: string, domein: string, { zoek }: PakketTeksten) {
  return {
    botId: appId,
    composeExtensionType: "botBased",
    commands: [
      {
        id: "zoek",
        type: "query",
        title: zoek.titel,
        description: zoek.uitleg,
        context: ["compose", "commandBox"],
        initialRun: true,
        parameters: [{ name: "vraag", title: zoek.vraag, description: zoek.vraagUitleg, inputType: "text" }],
      },
    ],
    messageHandlers: [{ type: "link", value: { domains: [domein], supportsAnonymizedPayloads: false } }],
  };
}

function tab(entityId: string, name: string, adres: string) {
  return { entityId, name, contentUrl: adres, websiteUrl: adres, scopes: ["personal"] };
}
