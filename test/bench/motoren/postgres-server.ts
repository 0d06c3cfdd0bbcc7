/** A PostgreSQL server of our own for the length of a run: a temporary folder, a unix socket in it, no network. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { NietBeschikbaar } from "../motor.ts";

/** A server with one psql session. */
export interface Server {
  /** Runs SQL that gives exactly one row of one column, and gives that. */
  vraag(sql: string): Promise<string>;
  sluit(): Promise<void>;
}

const DEBIAN = "/usr/lib/postgresql";

/** The folder with initdb, postgres and psql: of Debian the newest, else one on the PATH; null when there is none. */
export function vindProgrammas(): string | null {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const mappen = [
    ...debian.map((versie) => path.join(DEBIAN, versie, "bin")),
    ...(process.env.PATH ?? "").split(path.delimiter),
  ];
  const heeft = (map: string) =>
    ["initdb", "pg_ctl", "psql"].every((programma) => existsSync(path.join(map, programma)));
  return mappen.find(heeft) ?? null;
}

/** PostgreSQL refuses to run as root; then it runs as the user postgres. Undefined: as who we are. */
function eigenaar(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const nummer = (vlag: string) => Number(spawnSync("id", [vlag, "postgres"], { encoding: "utf8" }).stdout);
  const [uid, gid] = [nummer("-u"), nummer("-g")];
  if (!uid || !gid) throw new NietBeschikbaar("er is geen gebruiker postgres om de server als te draaien");
  return { uid, gid };
}

/**
 * Starts a server in a folder that disappears with it.
 * @throws NietBeschikbaar when there is no server on this machine or it does not start
 */
export function startServer(): Server {
  const bin = vindProgrammas();
  if (bin === null) throw new NietBeschikbaar("initdb, pg_ctl en psql zijn er niet");
  const wie = eigenaar();
  const map = mkdtempSync(path.join(tmpdir(), "bench-pg-"));
  const ruimOp = () => rmSync(map, { recursive: true, force: true });
  if (wie) chownSync(map, wie.uid, wie.gid);
  const doe = (programma: string, ...opties: string[]) =>
    spawnSync(path.join(bin, programma), opties, { cwd: map, ...wie, stdio: "ignore" }).status === 0;

  const data = path.join(map, "data");
  const stil = ["-A", "trust", "-U", "bench", "--locale=C.UTF-8", "-E", "UTF8", "--no-sync"];
  const server = `-c listen_addresses='' -c unix_socket_directories='${map}' -c fsync=off`;
  const gestart =
    doe("initdb", "-D", data, ...stil) &&
    doe("pg_ctl", "-D", data, "-w", "-t", "20", "-l", path.join(map, "log"), "-o", server, "start");
  if (!gestart) {
    ruimOp();
    throw new NietBeschikbaar("de server start niet");
  }
  const psql = spawn(path.join(bin, "psql"), ["-XqAt", "-h", map, "-U", "bench", "-d", "postgres"], {
    cwd: map,
    ...wie,
  });
  const sessie = maakSessie(psql);
  return {
    vraag: sessie,
    sluit: async () => {
      psql.stdin.end();
      doe("pg_ctl", "-D", data, "-m", "immediate", "stop");
      ruimOp();
    },
  };
}

/** One question, one line back: psql writes its answer before it reads on. */
function maakSessie(psql: ChildProcessWithoutNullStreams): Server["vraag"] {
  const wachtend: { klaar: (regel: string) => void; mis: (fout: Error) => void }[] = [];
  createInterface({ input: psql.stdout }).on("line", (regel) => wachtend.shift()?.klaar(regel));
  createInterface({ input: psql.stderr }).on("line", (regel) =>
    wachtend.shift()?.mis(new Error(`psql meldt: ${regel}`)),
  );
  return (sql) =>
    new Promise((klaar, mis) => {
      wachtend.push({ klaar, mis });
      psql.stdin.write(`${sql}\n`);
    });
}
