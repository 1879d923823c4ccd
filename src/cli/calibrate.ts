import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import autocannon from 'autocannon';
import { cpuModel, writeMachine } from '../project/machine.ts';
import type { MachineRecord } from '../project/machine.ts';
import { UsageError, exitCodes } from './exitCodes.ts';
import type { ExitCode } from './exitCodes.ts';

/**
 * `framework-fit calibrate`: measures how fast a core of this machine is, with small servers of our own on its loopback, and keeps it
 * for the estimates of this user. Takes half a minute; nothing of the user's code runs.
 */
export async function calibrate(): Promise<ExitCode> {
  const speed: MachineRecord['speed'] = {};
  for (const server of servers) {
    process.stderr.write(`Measuring ${server.name}\n`);
    const micros = await measure(server);
    if (micros === undefined) process.stderr.write(`${server.name} is not here: left out\n`);
    else speed[server.runtime] = Number((server.referenceMicros / micros).toPrecision(3));
  }
  const known = Object.values(speed);
  if (known.length === 0) throw new UsageError('no server could be measured: neither Node nor Python could be started');
  // Go is not compiled here: its cores are as fast as those of the others.
  speed.go = Number((known.reduce((sum, one) => sum + one, 0) / known.length).toPrecision(3));
  const file = writeMachine({ cpu: cpuModel(), measured: new Date().toISOString(), speed });
  const words = Object.entries(speed).map(([runtime, factor]) => `${runtime} ${String(factor)}`);
  process.stdout.write(`Speed of a core of ${cpuModel()} against the lab's: ${words.join(', ')}\nKept in ${file}\n`);
  return exitCodes.clean;
}

interface Server {
  runtime: 'node' | 'python';
  name: string;
  command: string[];
  /** CPU microseconds of one request on the lab's machine: the least of eight windows, 2026-11-25. */
  referenceMicros: number;
}

/** Both print the port, answer with a small JSON, and at /cpu with the CPU microseconds that they used. */
const NODE = `
const http = require('node:http');
const server = http.createServer((request, response) => {
  const cpu = process.cpuUsage();
  const body = request.url === '/cpu' ? String(cpu.user + cpu.system) : JSON.stringify({ message: 'Hello, World!' });
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
setTimeout(() => process.exit(), 60000);
`;
const PYTHON = `
import asyncio, json, time

class Server(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        if data.startswith(b"GET /cpu"):
            body = str(time.process_time_ns() // 1000)
        else:
            body = json.dumps({"message": "Hello, World!"})
        head = "HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nContent-Length: %d\\r\\n\\r\\n" % len(body)
        self.transport.write((head + body).encode())

async def main():
    server = await asyncio.get_running_loop().create_server(Server, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.sleep(60)

asyncio.run(main())
`;

const servers: readonly Server[] = [
  { runtime: 'node', name: 'Node', command: [process.execPath, '-e', NODE], referenceMicros: 12.4 },
  { runtime: 'python', name: 'Python', command: ['python3', '-c', PYTHON], referenceMicros: 8.9 },
];

const WINDOWS = 8;
const CONNECTIONS = 16;

/** The least CPU microseconds a request of several windows: other programs can only make it more. Undefined when it does not start. */
async function measure({ command }: Server): Promise<number | undefined> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  try {
    const port = await portOf(child);
    if (port === undefined) return undefined;
    const url = `http://127.0.0.1:${String(port)}`;
    await autocannon({ url, connections: CONNECTIONS, duration: 2 });
    let least = Infinity;
    for (let window = 0; window < WINDOWS; window++) {
      const before = await cpuAt(url);
      const { '2xx': answered } = await autocannon({ url, connections: CONNECTIONS, duration: 1 });
      const used = (await cpuAt(url)) - before;
      if (answered > 0) least = Math.min(least, used / answered);
    }
    return Number.isFinite(least) ? least : undefined;
  } finally {
    child.kill();
  }
}

function portOf(child: ChildProcess): Promise<number | undefined> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('exit', () => resolve(undefined));
    child.stdout?.once('data', (chunk: Buffer) => resolve(Number(chunk.toString().trim())));
  });
}

async function cpuAt(url: string): Promise<number> {
  return Number(await (await fetch(`${url}/cpu`)).text());
}
