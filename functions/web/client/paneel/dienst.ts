/**
 * The service worker of the panel. The server puts two constants before it: the version and the addresses that belong
 * to it. Another kaart makes another file, so the browser notices by itself.
 */
declare const VERSIE: string;
declare const ADRESSEN: string[];

const PAGINA = "/paneel";
const NAAM = `paneel-${VERSIE}`;
/** How long the page waits for the network before it opens what is kept. */
const GEDULD_MS = 3000;

async function bewaar(): Promise<void> {
  const bewaard = await caches.open(NAAM);
  await bewaard.addAll(ADRESSEN);
  await bewaard.add(new Request(PAGINA, { cache: "reload" }));
  await self.skipWaiting();
}

async function ruimOp(): Promise<void> {
  const oud = (await caches.keys()).filter((naam) => naam.startsWith("paneel-") && naam !== NAAM);
  await Promise.all(oud.map((naam) => caches.delete(naam)));
  await self.clients.claim();
}

/** The page comes from the network, or from what is kept when that takes too long. */
async function geefPagina(verzoek: Request): Promise<Response> {
  try {
    const vers = await fetch(verzoek, { signal: AbortSignal.timeout(GEDULD_MS) });
    // Whoever has to sign in first is sent on by the browser itself.
    if (vers.ok || vers.type === "opaqueredirect") return vers;
  } catch {
    // No connection: what is kept will do.
  }
  return (await caches.match(PAGINA, { ignoreSearch: true })) ?? Response.error();
}

self.addEventListener("install", (gebeurtenis) => gebeurtenis.waitUntil(bewaar()));
self.addEventListener("activate", (gebeurtenis) => gebeurtenis.waitUntil(ruimOp()));
self.addEventListener("message", ({ data, source }) => {
  if (data === "versie") source?.postMessage({ versie: VERSIE });
});
self.addEventListener("fetch", (gebeurtenis) => {
  const { request } = gebeurtenis;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (pathname === PAGINA) gebeurtenis.respondWith(geefPagina(request));
    return;
  }
  // Every other file has its hash in its address: what is kept is never old.
  if (ADRESSEN.includes(pathname))
    gebeurtenis.respondWith(caches.match(pathname).then((bewaard) => bewaard ?? fetch(request)));
});
