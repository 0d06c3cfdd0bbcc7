/**
 * A process of its own in which the three Lambdas meet the canaries, as AWS would feed them. All that it prints is
 * theirs; what it has to tell goes to the parent as a message. Nothing leaves this machine: fetch is answered here.
 */
import { createHmac } from "node:crypto";
import { Writable } from "node:stream";
import { event } from "../lambda.ts";
import { maakSleutels } from "../teams/sleutels.ts";
import { KANARIES } from "./kanaries.ts";
import { KOPPEN, naarHetWeb, naarTeams, naarWhatsApp, type Verzoek } from "./verkeer.ts";

const HUIS = "https://abc123.lambda-url.eu-central-1.on.aws";
const SERVICE = "https://smba.trafficmanager.net/emea/";
const geheim = process.env.WHATSAPP_APP_GEHEIM ?? "";
const appId = process.env.TEAMS_APP_ID ?? "";
const statussen: number[] = [];
let gestuurd = 0;

const sleutels = await maakSleutels();
// Meta takes the first half of what is sent and refuses the rest with our words in its mouth; Microsoft gives its keys.
globalThis.fetch = async (adres, init) => {
  const waar = String(adres instanceof Request ? adres.url : adres);
  if (waar.endsWith("openidconfiguration"))
    return Response.json({ jwks_uri: "https://login.botframework.com/keys" });
  if (waar.endsWith("/keys")) return Response.json(sleutels.jwks);
  gestuurd += 1;
  if (gestuurd % 4 !== 0) return Response.json({ messages: [{ id: "wamid.x" }] });
  return Response.json(
    { error: { code: 131026, message: `refused ${String(init?.body)}` } },
    { status: 400 },
  );
};
Object.assign(globalThis, {
  awslambda: {
    streamifyResponse: (eigen: unknown) => eigen,
    HttpResponseStream: {
      from: (stroom: Writable, { statusCode }: { statusCode: number }) => {
        statussen.push(statusCode);
        return stroom;
      },
    },
  },
});

const alsEvent = ({ pad, methode, koppen, body }: Verzoek) => {
  const gemaakt = event({
    pad,
    ...(methode !== undefined && { methode }),
    ...(body !== undefined && { body }),
    koppen: { ...KOPPEN, ...koppen },
  });
  Object.assign("http" in gemaakt.requestContext ? gemaakt.requestContext.http : {}, {
    sourceIp: KANARIES.adres,
    userAgent: KANARIES.agent,
  });
  return gemaakt;
};

const web = await import("../../functions/web.ts");
const eerste = await web.handler(
  alsEvent({
    methode: "POST",
    pad: "/gesprek",
    koppen: { origin: HUIS, "content-type": "application/x-www-form-urlencoded" },
    body: "tekst=briefadres",
  }),
);
const koekje =
  eerste.cookies?.[0] ??
  eerste.multiValueHeaders?.["set-cookie"]?.[0] ??
  String(eerste.headers?.["set-cookie"] ?? "");
for (const verzoek of naarHetWeb(HUIS, koekje.split(";")[0] ?? ""))
  statussen.push((await web.handler(alsEvent(verzoek))).statusCode);

const teams = await import("../../functions/teams.ts");
const naar = async (activiteit: object, authorization?: string) => {
  const koppen = {
    "content-type": "application/json",
    ...(authorization !== undefined && { authorization }),
  };
  const uit = await teams.handler(
    alsEvent({ methode: "POST", pad: "/api/messages", koppen, body: JSON.stringify(activiteit) }),
  );
  statussen.push(uit.statusCode);
};
const token = `Bearer ${await sleutels.sign({ claims: { aud: appId, serviceurl: SERVICE } })}`;
// An invoke is answered in full; a message is too, as far as the door of Microsoft, which is closed here.
for (const activiteit of naarTeams(SERVICE).filter((een) => "name" in een)) await naar(activiteit, token);
await naar(naarTeams(SERVICE)[0] ?? {}, token);
for (const vals of [undefined, `Bearer ${KANARIES.kop}.x.y`, KANARIES.kop])
  await naar(naarTeams(SERVICE)[0] ?? {}, vals);

const whatsapp: { handler: unknown } = await import("../../functions/whatsapp.ts");
const bezorg = async (payload: object, handtekening?: string) => {
  const body = JSON.stringify(payload);
  const kop = handtekening ?? `sha256=${createHmac("sha256", geheim).update(body).digest("hex")}`;
  const stroom = new Writable({ write: (_stuk, _soort, klaar) => klaar() });
  const verzoek = alsEvent({
    methode: "POST",
    pad: "/webhooks/whatsapp",
    koppen: { "x-hub-signature-256": kop },
    body,
  });
  if (typeof whatsapp.handler === "function")
    await Reflect.apply(whatsapp.handler, undefined, [verzoek, stroom]);
};
for (const payload of naarWhatsApp(Math.floor(Date.now() / 1000))) await bezorg(payload);
await bezorg(naarWhatsApp(1)[0] ?? {}, KANARIES.kop);

process.send?.({ statussen, gestuurd });
process.disconnect?.();
process.exit(0);
