// Fetches the parts of the app when it asks for them. The build adds a function for each part, which names its files.

let start;
/** Resolves with what the core exports and how a Wasm file is fetched and started, once the core runs. */
const core = new Promise((resolve) => { start = resolve; });
/** Says that the core runs. */
export function connect(exports, run) {
  start({ exports, run });
}

/** What was started, by file. A file that did not come is forgotten, so that it can be asked for again. */
const started = new Map();
function startFile(file) {
  if (!started.has(file)) {
    const running = core.then(({ exports, run }) => {
      const imports = { __wasm_split: exports };
      return run(new URL(file, import.meta.url), async (source) => source instanceof ArrayBuffer
        ? WebAssembly.instantiate(source, imports)
        : WebAssembly.instantiateStreaming(source, imports));
    });
    running.catch(() => started.delete(file));
    started.set(file, running);
  }
  return started.get(file);
}

/** A function that the core calls for a part; it answers whether the part is here. */
const part = (...files) => async (callback, data) => {
  const { exports } = await core;
  let isHere = true;
  try {
    await Promise.all(files.map(startFile));
  } catch (error) {
    console.warn("A part of the app did not come.", error);
    isHere = false;
  }
  exports.__indirect_function_table.get(callback)(data, isHere);
};

