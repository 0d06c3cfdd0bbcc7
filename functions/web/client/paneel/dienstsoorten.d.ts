// The DOM library does not know what a service worker adds to `self`; this is what ours uses of it.
interface UitgesteldeGebeurtenis extends Event {
  waitUntil(belofte: Promise<unknown>): void;
}
interface OphaalGebeurtenis extends UitgesteldeGebeurtenis {
  readonly request: Request;
  respondWith(antwoord: Promise<Response>): void;
}
interface WindowEventMap {
  install: UitgesteldeGebeurtenis;
  activate: UitgesteldeGebeurtenis;
  fetch: OphaalGebeurtenis;
}
interface Window {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
