//! Compressed copies beside the files, for hosts that send those as they are: `.br` and `.gz`.

use std::io::{self, Write};

use flate2::Compression;
use flate2::write::GzEncoder;

/// The endings of files that compress; pictures are compressed already.
const ENDINGS: [&str; 9] = ["html", "js", "wasm", "css", "json", "svg", "xml", "csv", "webmanifest"];
/// Below this size a copy saves a reader nothing.
const LEAST: usize = 256;
/// Above it, far above the atlas's own files, the best quality takes minutes; a rough one has to do.
const LARGE: usize = 1_200_000;

/// Whether a file gets compressed copies.
pub fn is_compressible(path: &str, size: usize) -> bool {
    size >= LEAST && path.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

/// The bytes as hosts send them with Brotli.
///
/// # Errors
/// None that are known: it writes to memory.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let quality = if bytes.len() > LARGE { 5 } else { 11 };
    let params = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)?;
    Ok(out)
}

/// The bytes with gzip, for clients that do not know Brotli. It holds no time, so that the same bytes give the same.
///
/// # Errors
/// None that are known: it writes to memory.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn copies_hold_the_same_bytes() {
        let bytes = b"A figure with its source. ".repeat(40);
        let mut back = Vec::new();
        brotli::Decompressor::new(&*brotli(&bytes).unwrap(), 4096).read_to_end(&mut back).unwrap();
        assert_eq!(back, bytes);
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(&*gzip(&bytes).unwrap()).read_to_end(&mut back).unwrap();
        assert_eq!(back, bytes);
        assert!(brotli(&bytes).unwrap().len() < 100 && gzip(&bytes).unwrap().len() < 120);
    }

    #[test]
    fn only_what_gains_is_copied() {
        for (path, size, expected) in [
            ("zh/index.html", 5000, true),
            ("parts/map-0.wasm", 5000, true),
            ("icon.svg", 100, false),
            ("pictures/beds.en.png", 5000, false),
            ("_headers", 5000, false),
        ] {
            assert_eq!(is_compressible(path, size), expected, "{path}");
        }
    }
}
