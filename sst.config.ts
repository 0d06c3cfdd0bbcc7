/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app(input) {
    const isProductie = input?.stage === "production";
    return {
      name: "wie-moet-ik-bellen",
      home: "aws",
      removal: isProductie ? "retain" : "remove",
      protect: isProductie,
      providers: { aws: { region: "eu-central-1" } },
    };
  },
  // SST allows no imports at the top of this file; each concern stands in a file of its own.
  async run() {
    const { maakTabel } = await import("./infra/tabel");
    const { maakTeams } = await import("./infra/teams");
    const { maakWeb } = await import("./infra/web");
    const { maakWhatsApp } = await import("./infra/whatsapp");
    const tabel = maakTabel();
    const web = maakWeb(tabel);
    // A channel that is not registered has no secrets yet, and a Lambda that would refuse to start.
    if (process.env.TEAMS === "aan") maakTeams(web, tabel);
    const whatsapp = process.env.WHATSAPP === "aan" ? maakWhatsApp(tabel) : null;
    return { web: web.url, ...(whatsapp && { whatsapp: whatsapp.url }) };
  },
});
