/** Does an activity fit its token, and may its tenant come in? */
import { describe, expect, it } from "vitest";
import { controleerToegang } from "../../functions/teams/toegang.ts";
import type { Bewijs } from "../../functions/teams/verificatie.ts";
import { Weigering } from "../../functions/teams/weigering.ts";
import { TENANT } from "./activiteiten.ts";
import { SERVICE } from "./vervalst.ts";

const ANDER = "dddddddd-0000-4000-8000-000000000004";
const BEWIJS: Bewijs = { serviceUrl: SERVICE, kanalen: ["msteams"] };
const GOED = {
  activiteit: { channelId: "msteams", serviceUrl: SERVICE, tenant: TENANT },
  bewijs: BEWIJS,
  instellingen: { tenants: [TENANT], lokaal: false },
} as const;

/** What is other than in a good request. */
interface Anders {
  channelId?: string;
  serviceUrl?: string;
  tenant?: string | undefined;
  bewijs?: Partial<Bewijs> | null;
  tenants?: readonly string[] | "alle";
  lokaal?: boolean;
}

/** "in", or the status and code of the refusal. */
function poging({ bewijs = {}, tenants = [TENANT], lokaal = false, ...activiteit }: Anders): string {
  try {
    const met = bewijs === null ? null : { ...BEWIJS, ...bewijs };
    controleerToegang({ ...GOED.activiteit, ...activiteit }, met, { tenants, lokaal });
    return "in";
  } catch (fout) {
    if (!(fout instanceof Weigering)) throw fout;
    return `${fout.status} ${fout.code}`;
  }
}

/** The token and the activity name the same service, so that only the host decides. */
const overal = (serviceUrl: string): Anders => ({ serviceUrl, bewijs: { serviceUrl } });

describe("let in", () => {
  it.each<[string, Anders]>([
    ["what fits", {}],
    ["a key for more channels", { bewijs: { kanalen: ["skype", "msteams"] } }],
    ["a tenant in capitals", { tenant: TENANT.toUpperCase() }],
    ["a list in capitals", { tenants: [TENANT.toUpperCase()] }],
    ["the second tenant of the list", { tenants: [ANDER, TENANT] }],
    ["any tenant, when that was asked for by name", { tenants: "alle", tenant: ANDER }],
    ["no tenant at all then", { tenants: "alle", tenant: undefined }],
    ["loopback on a developer's own machine", { ...overal("http://127.0.0.1:3978"), lokaal: true }],
    ["no token there", { bewijs: null, serviceUrl: "http://localhost:1", lokaal: true }],
  ])("%s", (_, anders) => {
    expect(poging(anders)).toBe("in");
  });
});

describe("refused", () => {
  it.each<[string, string, Anders]>([
    ["a channel the key is not for", "401 teams/ander-kanaal", { bewijs: { kanalen: ["webchat"] } }],
    ["a key for no channel", "401 teams/ander-kanaal", { bewijs: { kanalen: [] } }],
    [
      "a key for almost the channel",
      "401 teams/ander-kanaal",
      { bewijs: { kanalen: ["msteamsx", "MSTEAMS"] } },
    ],
    ...["emulator", "AseChannel", "directline", "webchat", "MSTEAMS", "msteams ", ""].map(
      (channelId): [string, string, Anders] => [
        `channel ${channelId} with a key for Teams`,
        "401 teams/ander-kanaal",
        { channelId },
      ],
    ),
    ...["emulator", "AseChannel", "directline"].map((channelId): [string, string, Anders] => [
      `channel ${channelId} with a key for it`,
      "403 teams/ander-kanaal",
      { channelId, bewijs: { kanalen: [channelId, "msteams"] } },
    ]),
    [
      "another channel without a token",
      "403 teams/ander-kanaal",
      { channelId: "emulator", bewijs: null, serviceUrl: "http://localhost:1", lokaal: true },
    ],
    [
      "another service than the token says",
      "401 teams/andere-dienst",
      { serviceUrl: "https://evil.example/" },
    ],
    [
      "another region of the same host",
      "401 teams/andere-dienst",
      { serviceUrl: "https://smba.trafficmanager.net/amer/" },
    ],
    ["a slash less than the token", "401 teams/andere-dienst", { serviceUrl: SERVICE.slice(0, -1) }],
    ["a token for no service", "401 teams/andere-dienst", { bewijs: { serviceUrl: "" } }],
    ["another tenant", "403 teams/andere-tenant", { tenant: ANDER }],
    ["no tenant", "403 teams/andere-tenant", { tenant: undefined }],
    ["an empty tenant", "403 teams/andere-tenant", { tenant: "" }],
    ["a tenant that calls itself alle", "403 teams/andere-tenant", { tenant: "alle" }],
    ["a tenant that only begins like ours", "403 teams/andere-tenant", { tenant: `${TENANT}0` }],
    ["any tenant, when the list is empty", "403 teams/andere-tenant", { tenants: [] }],
    ["no tenant, when the list is empty", "403 teams/andere-tenant", { tenants: [], tenant: undefined }],
    [
      "another tenant without a token",
      "403 teams/andere-tenant",
      { bewijs: null, tenant: ANDER, serviceUrl: "http://localhost:1", lokaal: true },
    ],
  ])("%s: %s", (_, uitkomst, anders) => {
    expect(poging(anders)).toBe(uitkomst);
  });

  it.each([
    "https://evil.example/",
    "http://smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net.evil.nl/",
    "https://evil.trafficmanager.net/",
    "https://user@smba.trafficmanager.net/emea/",
    "https://smbа.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net./emea/",
    "https://225192462/",
    "http://127.0.0.1:3978/",
    "http://localhost:3978/",
  ])("%s, though the token says so too", (adres) => {
    expect(poging(overal(adres))).toBe("403 teams/vreemde-dienst");
    expect(poging({ ...overal(adres), tenants: "alle" })).toBe("403 teams/vreemde-dienst");
  });
});
