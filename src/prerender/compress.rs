//! Compressed copies beside the files, for hosts that send those as they are: `.br` and `.gz`.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::thread;

use flate2::Compression;
use flate2::write::GzEncoder;

/// Bytes by their path in the site.
type Files = BTreeMap<String, Vec<u8>>;

/// The endings of files that compress; pictures are compressed already.
const ENDINGS: [&str; 11] = ["html", "js", "wasm", "css", "json", "svg", "xml", "csv", "webmanifest", "txt", "md"];
/// Below this size a copy saves a reader nothing.
const LEAST: usize = 256;
/// Above it, far above the atlas's own files, the best quality takes minutes; a rough one has to do.
const LARGE: usize = 1_200_000;

/// The compressed copies of all files that get some, by their own paths: `facts.csv.br` and `facts.csv.gz`.
///
/// # Errors
/// None that are known: it writes to memory.
pub fn compressed_copies(files: &Files) -> io::Result<Files> {
    let compressible: Vec<_> = files.iter().filter(|(path, bytes)| is_compressible(path, bytes.len())).collect();
    // By turns, so that each thread gets some of the long pages, which follow each other.
    let copy_every = |first: usize, step: usize| -> io::Result<Files> {
        let mut copies = Files::new();
        for (path, bytes) in compressible.iter().skip(first).step_by(step) {
            copies.insert(format!("{path}.br"), brotli(bytes)?);
            copies.insert(format!("{path}.gz"), gzip(bytes)?);
        }
        Ok(copies)
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let copy_every = &copy_every;
        let copying: Vec<_> = (0..threads).map(|first| scope.spawn(move || copy_every(first, threads))).collect();
        let mut copies = Files::new();
        for copied in copying {
            copies.extend(copied.join().map_err(|_| io::Error::other("a file could not be compressed"))??);
        }
        Ok(copies)
    })
}

/// Whether a file gets compressed copies.
fn is_compressible(path: &str, size: usize) -> bool {
    size >= LEAST && path.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

/// The bytes as hosts send them with Brotli.
fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let quality = if bytes.len() > LARGE { 5 } else { 11 };
    let params = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)?;
    Ok(out)
}

/// The bytes with gzip, for clients that do not know Brotli. It holds no time, so that the same bytes give the same.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
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
    fn every_file_that_compresses_has_both_copies() {
        let text = b"A figure with its source. ".repeat(40);
        let files: Files = (0..9)
            .map(|index| (format!("{index}.html"), text.clone()))
            .chain([("icon.svg".to_owned(), text.clone()), ("small.svg".to_owned(), b"<svg/>".to_vec())])
            .collect();
        let copies = compressed_copies(&files).unwrap();
        assert_eq!(copies.len(), 20);
        for ending in ["br", "gz"] {
            assert!(copies.contains_key(&format!("icon.svg.{ending}")));
            assert!(copies[&format!("8.html.{ending}")].len() < text.len());
        }
    }

    #[test]
    fn only_what_gains_is_copied() {
        for (path, size, expected) in [
            ("zh/index.html", 5000, true),
            ("parts/map-0.wasm", 5000, true),
            ("geometry/LICENSE.md", 1030, true),
            ("icon.svg", 100, false),
            ("pictures/beds.en.png", 5000, false),
            ("_headers", 5000, false),
        ] {
            assert_eq!(is_compressible(path, size), expected, "{path}");
        }
    }
}
