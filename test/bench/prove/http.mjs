import { Agent, request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** What a service answers to `GET /path`, `POST /path` or `/path`; on a connection of its own, since some are closed by an error. */
export async function answerOf(base, asked) {
  const [method, path] = asked.includes(' ') ? asked.split(' ') : ['GET', asked];
  const { status, type, encoding, body } = await ask(base + path, { method, agent: false });
  return { status, type, encoding, body: String((DECODERS[encoding] ?? ((bytes) => bytes))(body)) };
}

const DECODERS = { br: brotliDecompressSync, gzip: gunzipSync, deflate: inflateSync };

/** Some clients that send the same request again and again; `elapsedMs` when all are answered. */
export async function load(base, { path, requests, atOnce, during }) {
  const agent = new Agent({ keepAlive: true });
  let isOver = false;
  const others = Array.from({ length: during ? during.atOnce : 0 }, async () => {
    while (!isOver) await askAgain(base + during.path, agent);
  });
  try {
    const start = performance.now();
    let left = requests;
    const client = async () => {
      while (left-- > 0) await askAgain(base + path, agent);
    };
    await Promise.all(Array.from({ length: atOnce }, client));
    return performance.now() - start;
  } finally {
    isOver = true;
    await Promise.all(others);
    agent.destroy();
  }
}

/** A service may close a kept connection just when a request is on its way: what only reads is sent once more (RFC 9110, 9.2.2). */
function askAgain(url, agent) {
  return ask(url, { agent }).catch((error) => {
    if (error.code === 'ECONNRESET' || error.code === 'EPIPE') return ask(url, { agent });
    throw error;
  });
}

export function ask(url, options) {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, options, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'] ?? null,
          encoding: response.headers['content-encoding'],
          body: Buffer.concat(parts),
        }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}
