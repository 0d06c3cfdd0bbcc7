/** Microsoft's hosts that carry Teams traffic. `trafficmanager.net` is open to everybody, so only the one name counts. */
const HOSTS = ["smba.trafficmanager.net", "api.botframework.com"] as const;
const DOMEINEN = [".teams.microsoft.com", ".botframework.com"] as const;
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"] as const;

/**
 * True when a reply, with our token in it, may be sent to this address.
 * @param lokaal also a loopback address, for a developer's own machine and for tests
 */
export function magErheen(serviceUrl: string, lokaal: boolean): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username, password } = new URL(serviceUrl);
  if (username !== "" || password !== "") return false;
  if (lokaal && LOOPBACK.some((host) => host === hostname)) return true;
  return (
    protocol === "https:" &&
    (HOSTS.some((host) => host === hostname) || DOMEINEN.some((domein) => hostname.endsWith(domein)))
  );
}
