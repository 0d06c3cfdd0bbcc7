/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app(input) {
    const isProductie = input?.stage === "production";
    return {
      name: "wie-moet-ik-bellen",
      home: "aws",
      removal: isProductie ? "retain" : "remove",
      protect: isProductie,
      providers: { aws: { region: "eu-central-1", version: "7.20.0" } },
    };
  },
  // SST allows no imports at the top of this file; each concern stands in a file of its own.
  async run() {
    const { functie, maakAlarmen } = await import("./infra/alarmen");
    const { maakBudget } = await import("./infra/budget");
    const { maakDashboard } = await import("./infra/dashboard");
    const { leesInstellingen } = await import("./infra/instellingen");
    const { maakRapport } = await import("./infra/rapport");
    const { maakTabel } = await import("./infra/tabel");
    const { maakTeams } = await import("./infra/teams");
    const { maakWeb } = await import("./infra/web");
    const { maakWhatsApp } = await import("./infra/whatsapp");
    const instellingen = leesInstellingen(process.env);
    const tabel = maakTabel();
    const web = maakWeb(tabel, instellingen);
    // A channel that is not registered has no secrets yet, and a Lambda that would refuse to start.
    const teams = instellingen.teams ? maakTeams(web.api, tabel, instellingen) : null;
    const whatsapp = instellingen.whatsapp ? maakWhatsApp(tabel, instellingen) : null;
    const functies = [
      functie("Web", web.functie),
      ...(teams ? [functie("Teams", teams.functie)] : []),
      ...(whatsapp ? [functie("WhatsApp", whatsapp, true)] : []),
    ];
    const { alarmEmail: email, rapportEmail } = instellingen;
    const rapport = rapportEmail === null ? null : maakRapport(tabel, instellingen, rapportEmail);
    const alarmen = maakAlarmen({ api: web.api, tabel, functies, rapport, email });
    maakDashboard({ api: web.api, tabel, functies, alarmen });
    maakBudget(instellingen);
    return { web: web.api.url, ...(whatsapp && { whatsapp: whatsapp.url }) };
  },
});
