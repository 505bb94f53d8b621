/**
 * Just enough of the WebAssembly format to count which functions run, and to take out those that never do.
 *
 * Nothing is moved: functions keep their numbers, data keep their addresses. A body that is taken out becomes one instruction,
 * `unreachable`, so whoever calls it is stopped at once.
 */

const HEADER = 8;
const [IMPORT, FUNCTION, GLOBAL, EXPORT, CODE, DATA] = [2, 3, 6, 7, 10, 11];
const [KIND_FUNCTION, KIND_TABLE, KIND_MEMORY, KIND_GLOBAL] = [0, 1, 2, 3];
/** No locals, `unreachable`, `end`. */
export const TRAP = Buffer.from([0x00, 0x00, 0x0b]);
/** A global of a 32-bit number that can change, at first 0. */
const COUNTER = Buffer.from([0x7f, 0x01, 0x41, 0x00, 0x0b]);
export const COUNTER_NAME = "ran-";

/** A number as the format writes it: seven bits a byte, the lowest first. @param {number} value */
export function leb(value) {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value);
  return Buffer.from(bytes);
}

/** Reads the format from a place onwards. */
class Reader {
  /** @param {Buffer} bytes */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  byte() {
    return this.bytes[this.at++];
  }
  number() {
    let result = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      result |= (byte & 0x7f) << shift;
      if (byte < 0x80) return result >>> 0;
    }
  }
  take(size = this.number()) {
    return this.bytes.subarray(this.at, (this.at += size));
  }
  name() {
    return this.take().toString();
  }
}

/** The sections in order. @param {Buffer} wasm @returns {Array<{id: number, body: Buffer}>} */
export function sections(wasm) {
  const reader = new Reader(wasm, HEADER);
  const found = [];
  while (reader.at < wasm.length) found.push({ id: reader.byte(), body: reader.take() });
  return found;
}

/** The module again. @param {Buffer} wasm the first, for its header @param {Array<{id: number, body: Buffer}>} parts */
const joined = (wasm, parts) =>
  Buffer.concat([wasm.subarray(0, HEADER), ...parts.flatMap(({ id, body }) => [Buffer.from([id]), leb(body.length), body])]);

/** The items of a section that counts them first. @param {Buffer[]} items */
const listed = (items) => Buffer.concat([leb(items.length), ...items]);

/** @param {Buffer} body of the imports; @returns {Array<{module: string, name: string, kind: number}>} */
export function imports(body) {
  const reader = new Reader(body);
  return Array.from({ length: reader.number() }, () => {
    const found = { module: reader.name(), name: reader.name(), kind: reader.byte() };
    if (found.kind === KIND_FUNCTION) reader.number();
    if (found.kind === KIND_TABLE) reader.byte();
    if (found.kind === KIND_TABLE || found.kind === KIND_MEMORY) for (let more = reader.number() & 1; more >= 0; more--) reader.number();
    if (found.kind === KIND_GLOBAL) reader.take(2);
    if (found.kind > KIND_GLOBAL) reader.take(1), reader.number();
    return found;
  });
}

/** @param {Buffer} body of the exports @returns {Array<{name: string, kind: number, index: number, bytes: Buffer}>} */
export function exported(body) {
  const reader = new Reader(body);
  return Array.from({ length: reader.number() }, () => {
    const start = reader.at;
    const [name, kind, index] = [reader.name(), reader.byte(), reader.number()];
    return { name, kind, index, bytes: body.subarray(start, reader.at) };
  });
}

/** The bodies of the functions. @param {Buffer} body of the code @returns {Buffer[]} */
export function bodies(body) {
  const reader = new Reader(body);
  return Array.from({ length: reader.number() }, () => reader.take());
}

/** @param {Buffer} code where the instructions of a function begin, after its locals */
function afterLocals(code) {
  const reader = new Reader(code);
  for (let groups = reader.number(); groups > 0; groups--) reader.number(), reader.byte();
  return reader.at;
}

/** The body of one section. @param {Buffer} wasm @param {number} id */
const section = (wasm, id) => /** @type {{body: Buffer}} */ (sections(wasm).find((part) => part.id === id)).body;

/** How many globals there are before the module's own. @param {Buffer} wasm */
const importedGlobals = (wasm) => imports(section(wasm, IMPORT)).filter(({ kind }) => kind === KIND_GLOBAL).length;

/** The names that the module asks the loader to find among its own exports. @param {Buffer} wasm */
export const wanted = (wasm) => imports(section(wasm, IMPORT)).filter(({ module }) => module.startsWith("GOT.")).map(({ name }) => name);

/**
 * The module with a mark in every function that says it ran: a global each, to be read from outside.
 * @param {Buffer} wasm
 */
export function withMarks(wasm) {
  const globals = new Reader(section(wasm, GLOBAL)).number();
  const first = importedGlobals(wasm) + globals;
  const count = bodies(section(wasm, CODE)).length;
  const marks = Array.from({ length: count }, (_, place) => place);
  /** @type {Record<number, (body: Buffer) => Buffer>} */
  const change = {
    [GLOBAL]: (body) => Buffer.concat([leb(globals + count), body.subarray(leb(globals).length), ...marks.map(() => COUNTER)]),
    [EXPORT]: (body) => listed([...exported(body).map(({ bytes }) => bytes), ...marks.map((place) => mark(place, first + place))]),
    [CODE]: (body) => listed(bodies(body).map((code, place) => sized(marked(code, first + place)))),
  };
  return joined(wasm, sections(wasm).map(({ id, body }) => ({ id, body: change[id]?.(body) ?? body })));
}

/** @param {Buffer} code */
const sized = (code) => Buffer.concat([leb(code.length), code]);

/** The export of a mark. @param {number} place @param {number} global */
function mark(place, global) {
  const name = Buffer.from(COUNTER_NAME + place);
  return Buffer.concat([leb(name.length), name, Buffer.from([KIND_GLOBAL]), leb(global)]);
}

/** A function that first sets its mark: `i32.const 1; global.set`. @param {Buffer} code @param {number} global */
function marked(code, global) {
  const start = afterLocals(code);
  return Buffer.concat([code.subarray(0, start), Buffer.from([0x41, 0x01, 0x24]), leb(global), code.subarray(start)]);
}

/**
 * The module without the functions at `out`, the exports that `keep` refuses, and with zeroes in one run of its data.
 * @param {Buffer} wasm @param {Set<number>} out @param {(name: string) => boolean} keep @param {{start: number, end: number}} run in the data section
 */
export function cut(wasm, out, keep, run) {
  /** @type {Record<number, (body: Buffer) => Buffer>} */
  const change = {
    [EXPORT]: (body) => listed(exported(body).filter(({ name }) => keep(name)).map(({ bytes }) => bytes)),
    [CODE]: (body) => listed(bodies(body).map((code, place) => sized(out.has(place) ? TRAP : code))),
    [DATA]: (body) => Buffer.from(body).fill(0, run.start, run.end),
  };
  return joined(wasm, sections(wasm).map(({ id, body }) => ({ id, body: change[id]?.(body) ?? body })));
}

/** How many functions the module has of its own. @param {Buffer} wasm */
export const functionCount = (wasm) => new Reader(section(wasm, FUNCTION)).number();

/** @param {Buffer} wasm */
export const dataOf = (wasm) => section(wasm, DATA);

/** The places of the functions that are exported, by name. @param {Buffer} wasm @returns {Map<string, number>} */
export function functionNumbers(wasm) {
  const before = imports(section(wasm, IMPORT)).filter(({ kind }) => kind === KIND_FUNCTION).length;
  const found = exported(section(wasm, EXPORT)).filter(({ kind, index }) => kind === KIND_FUNCTION && index >= before);
  return new Map(found.map(({ name, index }) => [name, index - before]));
}
