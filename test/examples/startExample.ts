// Starts an example by the command that its README gives, on a port that is free.

import { spawn } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import { freePort } from '../commands/freePort.ts';
import { root } from '../commands/runCommand.ts';

const STARTS_WITHIN = 30_000;
const ENDS_WITHIN = 5000;

export interface Started {
  readonly address: string;
  stop(): Promise<void>;
}

/** Runs a command to its end. @throws with what it printed, when it fails or takes too long. */
export async function run(command: string, cwd = root, within = 60_000): Promise<void> {
  const child = spawnShell(command, cwd, {});
  const limit = setTimeout(() => child.signal('SIGKILL'), within);
  const code = await child.ended;
  clearTimeout(limit);
  if (code !== 0) throw new Error(`"${command}" ended with ${code}:\n${child.output()}`);
}

/**
 * @param commandOn - the command, given its port.
 * @returns when the address answers.
 * @throws with what it printed, when it does not within half a minute.
 */
export async function startExample(
  commandOn: (port: number) => string,
  { cwd = root, port = 0, env = {} }: { cwd?: string; port?: number; env?: EnvOf } = {},
): Promise<Started> {
  const chosen = port || (await freePort());
  const command = commandOn(chosen);
  const child = spawnShell(command, cwd, { PORT: String(chosen), ...env });
  const stop = async (): Promise<void> => {
    child.signal('SIGTERM');
    if ((await Promise.race([child.ended, after(ENDS_WITHIN, 'late')])) === 'late') {
      child.signal('SIGKILL');
      await child.ended;
    }
  };
  const address = `http://localhost:${chosen}`;
  const limit = Date.now() + STARTS_WITHIN;
  const answers = (): Promise<unknown> =>
    fetch(address, { signal: AbortSignal.timeout(STARTS_WITHIN) }).catch(() => undefined);
  while (!(await answers())) {
    if (Date.now() > limit || child.hasEnded()) {
      await stop();
      throw new Error(`"${command}" did not answer at ${address}:\n${child.output()}`);
    }
    await after(100);
  }
  return { address, stop };
}

type EnvOf = Readonly<Record<string, string>>;

/** In a process group of its own, so that what npm starts ends with it. */
function spawnShell(command: string, cwd: string, env: EnvOf) {
  // Vitest sets NODE_ENV to `test`, and bundlers go by it.
  const { NODE_ENV: _, ...own } = process.env;
  const child = spawn(command, {
    cwd,
    shell: true,
    detached: true,
    env: { ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      text += part.toString('utf8');
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    ended,
    output: () => text,
    hasEnded: () => child.exitCode !== null,
    signal(name: NodeJS.Signals) {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, name);
      } catch {
        // The group has ended by itself.
      }
    },
  };
}
