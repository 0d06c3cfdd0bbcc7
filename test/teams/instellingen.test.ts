/** The settings: nothing starts with half of them, and no value is ever told. */
import { describe, expect, it } from "vitest";
import { geheugenOntvangst, geheugenSignalen } from "../../functions/opslag/index.ts";
import { maakTeams, TEAMS_PAD } from "../../functions/teams/app.ts";
import {
  leesTeamsOmgeving,
  lokaleInstellingen,
  OPENID_ADRES,
  TeamsInstellingenFout,
} from "../../functions/teams/instellingen.ts";
import { maakProefLogboek } from "../logboek/proef.ts";
import { hulp, NU, opschrijvendeOpslag, ruimeLimiet } from "../web/opstelling.ts";

const APP = "11111111-2222-4333-8444-555555555555";
const TENANT = "aaaaaaaa-0000-4000-8000-000000000001";
const TWEEDE = "bbbbbbbb-0000-4000-8000-000000000002";
const GOED = {
  TEAMS_APP_ID: APP,
  TEAMS_APP_GEHEIM: "een~geheim.van.Entra",
  TEAMS_APP_TENANT: TENANT,
  PAGINAS: "https://wmib.example",
};
type Omgeving = Readonly<Record<string, string | undefined>>;
const lees = (anders: Omgeving = {}) => leesTeamsOmgeving({ ...GOED, ...anders });

/** The fault of an environment; fails when there is none. */
function foutVan(doe: () => unknown): TeamsInstellingenFout {
  try {
    doe();
  } catch (fout) {
    if (fout instanceof TeamsInstellingenFout) return fout;
    throw fout;
  }
  throw new Error("no TeamsInstellingenFout was thrown");
}

/** The variables that the message names, in order. */
const genoemd = ({ message }: Error) => /kloppen niet: ([^.]*)\./.exec(message)?.[1]?.split(", ") ?? [];

describe("a good environment", () => {
  it("gives the settings and the secrets apart", () => {
    expect(lees()).toEqual({
      instellingen: {
        appId: APP,
        tenants: [TENANT],
        paginas: "https://wmib.example",
        lokaal: false,
        openIdAdres: "https://login.botframework.com/v1/.well-known/openidconfiguration",
      },
      geheimen: { geheim: "een~geheim.van.Entra", appTenant: TENANT },
    });
  });

  it.each<[string, string | undefined, readonly string[] | "alle"]>([
    ["not given: that of the app itself", undefined, [TENANT]],
    ["alle, by name", "alle", "alle"],
    ["one other than that of the app", TWEEDE, [TWEEDE]],
    ["two", `${TENANT},${TWEEDE}`, [TENANT, TWEEDE]],
    ["two with spaces", ` ${TENANT} , ${TWEEDE} `, [TENANT, TWEEDE]],
    ["capitals", TWEEDE.toUpperCase(), [TWEEDE]],
  ])("tenants %s", (_, TEAMS_TENANTS, tenants) => {
    expect(lees({ TEAMS_TENANTS }).instellingen.tenants).toEqual(tenants);
  });

  it("takes an app id in capitals: Microsoft writes it small in a token", () => {
    expect(lees({ TEAMS_APP_ID: "ABCDEFAB-2222-4333-8444-555555555555" }).instellingen.appId).toBe(
      "abcdefab-2222-4333-8444-555555555555",
    );
  });

  it.each([
    ["https://wmib.example/", "https://wmib.example"],
    ["https://wmib.example///", "https://wmib.example"],
    ["https://wmib.example/bellen/", "https://wmib.example/bellen"],
    ["https://WMIB.example", "https://wmib.example"],
    ["https:wmib.example", "https://wmib.example"],
  ])("PAGINAS %s becomes %s", (PAGINAS, paginas) => {
    expect(lees({ PAGINAS }).instellingen.paginas).toBe(paginas);
  });

  it("cannot be made local, nor be given another OpenID document", () => {
    const { instellingen } = lees({ LOKAAL: "true", lokaal: "true", OPENID_ADRES: "https://evil.example" });
    expect(instellingen).toMatchObject({ lokaal: false, openIdAdres: OPENID_ADRES });
  });
});

describe("an environment that is not good", () => {
  const slecht: readonly (readonly [string, string | undefined])[] = [
    ...["TEAMS_APP_ID", "TEAMS_APP_TENANT"].flatMap((naam) => [
      [naam, undefined] as const,
      [naam, ""] as const,
      [naam, " "] as const,
      [naam, "geen-guid-kwispelkrokodil"] as const,
      [naam, `${APP},${TENANT}`] as const,
    ]),
    ["TEAMS_APP_GEHEIM", undefined],
    ["TEAMS_APP_GEHEIM", ""],
    ["TEAMS_APP_GEHEIM", "kanarie"],
    ["TEAMS_TENANTS", ""],
    ["TEAMS_TENANTS", ","],
    ["TEAMS_TENANTS", `${TENANT},`],
    ["TEAMS_TENANTS", `${TENANT};${TWEEDE}`],
    ["TEAMS_TENANTS", `${TENANT},alle`],
    ["TEAMS_TENANTS", "Alle"],
    ["TEAMS_TENANTS", "*"],
    ["TEAMS_TENANTS", "kwispelkrokodil.onmicrosoft.com"],
    ["PAGINAS", undefined],
    ["PAGINAS", ""],
    ["PAGINAS", "http://wmib.example"],
    ["PAGINAS", "wmib.example"],
    ["PAGINAS", "javascript:alert(1)"],
    ["PAGINAS", "https://gebruiker:kwispelkrokodil@wmib.example"],
    ["PAGINAS", "https://wmib.example/?kwispelkrokodil=1"],
    ["PAGINAS", "https://wmib.example/#kwispelkrokodil"],
  ];
  it.each(slecht)("%s = %j: told by name, never by value", (naam, waarde) => {
    const fout = foutVan(() => lees({ [naam]: waarde }));
    expect(fout.code).toBe("teams/instellingen");
    expect(genoemd(fout)).toEqual([naam]);
    const verteld = JSON.stringify([fout.message, fout.stack, fout.cause, Object.entries(fout)]);
    expect(fout.cause).toBeUndefined();
    if (waarde !== undefined && waarde.trim().length > 3) expect(verteld).not.toContain(waarde);
    for (const goed of [APP, TENANT, GOED.TEAMS_APP_GEHEIM, "kwispelkrokodil"])
      expect(verteld).not.toContain(goed);
  });

  it("names everything that is missing at once", () => {
    expect(genoemd(foutVan(() => leesTeamsOmgeving({})))).toEqual([
      "TEAMS_APP_ID",
      "TEAMS_APP_GEHEIM",
      "TEAMS_APP_TENANT",
      "PAGINAS",
    ]);
  });

  it("says what to do", () => {
    expect(foutVan(() => leesTeamsOmgeving({})).message).toMatch(/npx sst secret set.*README/);
  });
});

describe("the endpoint", () => {
  const afhankelijkheden = {
    hulp,
    opslag: opschrijvendeOpslag().opslag,
    ontvangst: geheugenOntvangst({ nu: () => NU }),
    limiet: ruimeLimiet,
    signalen: geheugenSignalen({ nu: () => NU }),
    verzender: { typt: async () => {}, antwoord: async () => {}, vervang: async () => {} },
    nu: () => NU,
    logboek: maakProefLogboek().logboek,
    meld: () => {},
  };
  const lokaal = lokaleInstellingen("http://localhost:3000");

  it("does not start without an app id, for then nobody would be checked", () => {
    const instellingen = { ...lokaal, lokaal: false };
    const fout = foutVan(() => maakTeams({ ...afhankelijkheden, instellingen }));
    expect(fout.message).toContain("TEAMS_APP_ID");
  });

  it("starts without one on a developer's own machine", async () => {
    expect(lokaal).toMatchObject({ appId: "", tenants: "alle", lokaal: true });
    const app = maakTeams({ ...afhankelijkheden, instellingen: lokaal });
    expect((await app.request(TEAMS_PAD, { method: "POST", body: "{}" })).status).toBe(400);
  });

  it("checks on a developer's own machine too, when there is an app id", async () => {
    const app = maakTeams({ ...afhankelijkheden, instellingen: { ...lokaal, appId: APP } });
    expect((await app.request(TEAMS_PAD, { method: "POST", body: "{}" })).status).toBe(401);
  });
});
