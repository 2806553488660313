//! The HTTP headers that a host should send, in the `_headers` format that static hosts read.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::Build;

/// Headers of every response, apart from the policy for scripts and styles.
const COMMON: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    (
        "Permissions-Policy",
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// Security headers for every file, and a year of caching for files whose name has a hash.
pub(super) fn headers(build: &Build) -> String {
    let mut out = format!("{}*\n  Content-Security-Policy: {}\n", build.base.as_str(), policy(build));
    for (name, value) in COMMON {
        // Writing into a string cannot fail.
        _ = writeln!(out, "  {name}: {value}");
    }
    for name in &build.immutable {
        let path = build.base.file(name);
        _ = writeln!(out, "{path}\n  Cache-Control: public, max-age=31536000, immutable");
    }
    out
}

fn policy(build: &Build) -> String {
    let sheets = [&build.stylesheet, &build.text_stylesheet, &build.interactive_stylesheet];
    let styles = format!("style-src 'self' {}", sheets.map(|sheet| format!("'{}'", csp_hash(sheet))).join(" "));
    [
        "default-src 'none'",
        // Compiling WebAssembly is allowed; evaluating text as a script is not.
        "script-src 'self' 'wasm-unsafe-eval'",
        &styles,
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        // Other sites may embed every page, not only the timeline. That is safe here: there is no login
        // and no action that a reader could be tricked into.
        "frame-ancestors *",
    ]
    .join("; ")
}

/// The source expression that allows an inline style sheet or script: `sha256-…`.
fn csp_hash(inline: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(inline)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prerender::test_build::build;

    #[test]
    fn the_hash_is_the_one_of_the_specification() {
        // The example of https://www.w3.org/TR/CSP2/#script-src-hash-usage.
        assert_eq!(csp_hash("alert('Hello, world.');"), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }

    #[test]
    fn all_style_sheets_are_allowed_and_every_immutable_file_is_cached() {
        let build = build();
        let headers = headers(&build);
        assert!(headers.starts_with("/*\n  Content-Security-Policy: default-src 'none'; "));
        for sheet in [&build.stylesheet, &build.text_stylesheet, &build.interactive_stylesheet] {
            assert!(headers.contains(&format!("'{}'", csp_hash(sheet))), "{headers}");
        }
        for name in &build.immutable {
            assert!(headers.contains(&format!("\n/{name}\n  Cache-Control: public, max-age=31536000, immutable\n")));
        }
    }
}
