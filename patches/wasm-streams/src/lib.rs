//! The part of `wasm-streams` that `server_fn` uses, in its place (`[patch.crates-io]` in the atlas's Cargo.toml).
//!
//! Leptos brings in `server_fn`, and that brings in `wasm-streams`, whose `#[wasm_bindgen]` classes are
//! exported to JavaScript whether anything uses them or not. What is exported is never dropped by the
//! linker: in an atlas that has no server functions they were 5.6 kB of Wasm and glue, with Brotli. Here
//! nothing is exported, so that all of it goes unless it is called.
//!
//! Streams from the browser can be read. Streams to the browser are not supported: whoever reads such a
//! one is told so by an error.

use futures_util::stream::{self, Stream};
use js_sys::{Error, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultController, ReadableStreamDefaultReader};

/// A stream that JavaScript can read.
#[derive(Debug)]
pub struct ReadableStream {
    raw: web_sys::ReadableStream,
}

impl ReadableStream {
    /// Wraps a stream of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self { raw }
    }

    /// The stream as the browser knows it.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.raw
    }

    /// Not supported: the stream given is dropped, and the one returned fails as soon as it is read.
    ///
    /// # Panics
    /// In a browser that has no `ReadableStream`.
    pub fn from_stream<S>(_stream: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        let start = Closure::once_into_js(|controller: ReadableStreamDefaultController| {
            let error = Error::new("this build of wasm-streams sends no streams");
            controller.error_with_e(&error);
        });
        let source = Object::new();
        // A new object of our own takes any key.
        drop(Reflect::set(&source, &"start".into(), &start));
        match web_sys::ReadableStream::new_with_underlying_source(&source) {
            Ok(raw) => Self { raw },
            Err(error) => wasm_bindgen::throw_val(error),
        }
    }

    /// The chunks of the stream as they come; ends after the first error.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> + 'static {
        let reader = ReadableStreamDefaultReader::new(&self.raw).map_err(Some);
        stream::unfold(reader, |reader| async move {
            let reader = match reader {
                Ok(reader) => reader,
                // A stream that someone else reads already: said once, then the end.
                Err(error) => return error.map(|error| (Err(error), Err(None))),
            };
            match next(&reader).await {
                Ok(chunk) => chunk.map(|chunk| (Ok(chunk), Ok(reader))),
                Err(error) => Some((Err(error), Err(None))),
            }
        })
    }
}

/// The next chunk; nothing at the end.
async fn next(reader: &ReadableStreamDefaultReader) -> Result<Option<JsValue>, JsValue> {
    let read = JsFuture::from(reader.read()).await?.unchecked_into::<Object>();
    let done = Reflect::get(&read, &"done".into())?;
    if done.is_truthy() { Ok(None) } else { Reflect::get(&read, &"value".into()).map(Some) }
}
