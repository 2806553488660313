//! The headers a host should send, in the `_headers` form that static hosts read.

use sha2::{Digest, Sha256};

use super::Build;
use super::cards::Cards;

/// Security headers for everything, and a long life for files whose name has a hash.
pub(super) fn headers(build: &Build, cards: &Cards) -> String {
    let policy = [
        "default-src 'none'",
        // Compiling WebAssembly is allowed; evaluating text as a script is not.
        "script-src 'self' 'wasm-unsafe-eval'",
        &["style-src 'self' '", &hash(&build.style), "' '", &hash(&build.late_style), "'"].concat(),
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        // Any site may show a page of this one, as it may show the timeline: there is nothing here to
        // log in to, and nothing to be tricked into.
        "frame-ancestors *",
    ]
    .join("; ");
    let mut out = [build.base.as_str(), "*\n  Content-Security-Policy: ", &policy, "\n"].concat();
    for (name, value) in [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        (
            "Permissions-Policy",
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
        ),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ] {
        out.push_str(&["  ", name, ": ", value, "\n"].concat());
    }
    for name in build.immutable.iter().chain(cards.files.iter().map(|(name, _)| name)) {
        out.push_str(&[&build.base.file(name), "\n  Cache-Control: public, max-age=31536000, immutable\n"].concat());
    }
    out
}

/// What allows an inlined style sheet.
fn hash(style: &str) -> String {
    ["sha256-", &base64(&Sha256::digest(style.as_bytes()))].concat()
}

/// Base64 with padding, as a policy's hashes are written.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let index = (bits >> (18 - 6 * place) & 63) as usize;
            let letter = LETTERS.get(index).copied().unwrap_or(b'=');
            out.push(if place > chunk.len() { '=' } else { letter as char });
        }
    }
    out
}
