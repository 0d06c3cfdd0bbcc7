/** Where a reply, with our token in it, may go: Microsoft's hosts and nothing that looks like them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { magErheen } from "../../functions/teams/hosts.ts";

describe("Microsoft's hosts", () => {
  it.each([
    "https://smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net/emea/aaaaaaaa-0000-4000-8000-000000000001/",
    "https://smba.trafficmanager.net/teams",
    "https://smba.trafficmanager.net:443/teams/",
    "https://SMBA.trafficmanager.net/emea/",
    "https://api.botframework.com/",
    "https://europe.api.botframework.com/",
    "https://smba.infra.gcc.teams.microsoft.com/teams/",
  ])("%s", (adres) => {
    expect(magErheen(adres, false)).toBe(true);
  });
});

/** What a person could take for one of them. */
const LIJKT = [
  "http://smba.trafficmanager.net/emea/",
  "ftp://smba.trafficmanager.net/",
  "wss://smba.trafficmanager.net/",
  "//smba.trafficmanager.net/emea/",
  "smba.trafficmanager.net/emea/",
  "https://evil.example/",
  "https://evil.example/smba.trafficmanager.net/",
  "https://evil.example/?https://smba.trafficmanager.net/",
  "https://evil.example#.teams.microsoft.com",
  "https://evil.example?.teams.microsoft.com",
  "https://evil.example\\.teams.microsoft.com",
  "https://smba.trafficmanager.net.evil.nl/",
  "https://smba.trafficmanager.net-evil.nl/",
  "https://evil.trafficmanager.net/",
  "https://trafficmanager.net/",
  "https://x.smba.trafficmanager.net/",
  "https://smbatrafficmanager.net/",
  "https://evilbotframework.com/",
  "https://api.botframework.com.evil.nl/",
  "https://evil-teams.microsoft.com/",
  "https://teams.microsoft.com.evil.nl/",
  "https://user@smba.trafficmanager.net/",
  "https://user:geheim@smba.trafficmanager.net/",
  "https://:geheim@smba.trafficmanager.net/",
  "https://smba.trafficmanager.net@evil.nl/",
  "https://smba.trafficmanager.net:443@evil.nl/",
  "https://smba.trafficmanager.net%2f@evil.nl/",
  // Cyrillic and Greek letters that look like ours, and a dot of another kind within a label.
  "https://smbа.trafficmanager.net/",
  "https://smba.trafficmanager.nеt/",
  "https://smba.traffιcmanager.net/",
  "https://smba․trafficmanager.net.evil.nl/",
  "https://xn--smb-8cd.trafficmanager.net/",
  "https://smba.trafficmanager.net./",
  "https://api.botframework.com./",
  "https://x.teams.microsoft.com./",
  "https://smba.trafficmanager.net\u0000.evil.nl/",
  "https://smba.trafficmanager.net .evil.nl/",
  "https://13.107.42.14/",
  "https://225192462/",
  "https://0x0d6b2a0e/",
  "https://[2620:1ec::1]/",
  "http://localhost:3978/",
  "http://127.0.0.1:3978/",
  "http://2130706433/",
  "http://169.254.169.254/latest/meta-data/",
  "javascript:alert(1)//smba.trafficmanager.net",
  "file:///etc/passwd",
  "data:text/plain,https://smba.trafficmanager.net",
  "",
  "https://",
];

describe("what looks like them", () => {
  it.each(LIJKT)("%j is refused", (adres) => {
    expect(magErheen(adres, false)).toBe(false);
  });

  it("with anything at all behind the name", () => {
    const achter = fc.stringMatching(/^[a-z0-9.-]{1,20}$/);
    fc.assert(
      fc.property(achter, (rest) => {
        expect(magErheen(`https://smba.trafficmanager.net.${rest}/`, false)).toBe(false);
        expect(magErheen(`https://${rest}smba.trafficmanager.net/`, false)).toBe(false);
      }),
    );
  });

  it("never throws, and allows nothing but https to a known name", () => {
    const deel = fc.constantFrom(
      ..."https:// // @ : \\ / ? # . % smba.trafficmanager.net .teams.microsoft.com evil.nl 。 \t [::1]".split(
        " ",
      ),
    );
    const adres = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.array(deel, { maxLength: 8 }).map((delen) => `https://${delen.join("")}`),
    );
    fc.assert(
      fc.property(adres, (een) => {
        if (!magErheen(een, false)) return;
        const { protocol, host } = new URL(een);
        expect(protocol).toBe("https:");
        expect(host).toMatch(
          /^(?:smba\.trafficmanager\.net|(?:.+\.)?botframework\.com|.*\.teams\.microsoft\.com)(?::\d+)?$/,
        );
      }),
      { numRuns: 600 },
    );
  });
});

describe("on a developer's own machine", () => {
  it.each([
    "http://localhost:56150/_connector",
    "http://127.0.0.1:3978/",
    "http://[::1]:3978/",
    "https://localhost/",
    "https://smba.trafficmanager.net/emea/",
  ])("%s", (adres) => {
    expect(magErheen(adres, true)).toBe(true);
  });

  it.each([
    "http://localhost.evil.nl/",
    "http://127.0.0.1.nip.io/",
    "http://user@localhost/",
    "http://localhost@evil.nl/",
    "http://192.168.1.10/",
    "http://0.0.0.0/",
    "http://smba.trafficmanager.net/",
    "http://evil.example/",
  ])("%s is refused there too", (adres) => {
    expect(magErheen(adres, true)).toBe(false);
  });
});
