//! The HTTP headers that a host should send, and how long each file may be kept.
//!
//! Three hosts are told in their own form: those that read `_headers` (Netlify, Cloudflare Pages), nginx and Caddy
//! (`hosts.rs`).

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::{Build, worker};
use crate::route::Page;

/// Headers of every response, apart from the policy for scripts, styles and frames.
pub(super) const COMMON: [(&str, &str); 5] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    (
        "Permissions-Policy",
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// How long a file with a hash in its name may be kept: it never changes.
pub(super) const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// How long a page may be kept. What it names does not change under its name, so an old page still works.
pub(super) const SHORT: &str = "public, max-age=300";
/// The browser has to ask each time whether there is a new version.
pub(super) const ASK: &str = "no-cache";

/// The headers as Netlify and Cloudflare Pages read them. Their rules know paths and no queries.
pub(super) fn headers(build: &Build) -> String {
    let base = build.base.as_str();
    let mut out = format!("{base}*\n  Content-Security-Policy: {}\n", policy(build, &build.frame_ancestors));
    for (name, value) in COMMON {
        // Writing into a string cannot fail.
        _ = writeln!(out, "  {name}: {value}");
    }
    let mut cached = |path: &str, cache: &str| {
        _ = writeln!(out, "{}\n  Cache-Control: {cache}", build.base.file(path));
    };
    for name in &build.immutable {
        cached(name, FOR_EVER);
    }
    cached(worker::FILE, ASK);
    // Last, because Cloudflare reads a hundred rules and not more; it keeps pages for a short time by itself.
    for page in Page::all(build.content) {
        for language in build.content.site.languages.iter() {
            cached(&language.path(&page.path()), SHORT);
        }
    }
    out
}

/// The Content-Security-Policy. `frame_ancestors` says which sites may show a page within theirs.
pub(super) fn policy(build: &Build, frame_ancestors: &str) -> String {
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
        // No text becomes HTML or a script's address but by the policy in `public/boot.js`.
        "require-trusted-types-for 'script'",
        "trusted-types default",
        &format!("frame-ancestors {frame_ancestors}"),
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
    fn all_style_sheets_are_allowed_and_every_file_is_cached_as_long_as_it_holds() {
        let build = build();
        let headers = headers(&build);
        assert!(headers.starts_with("/*\n  Content-Security-Policy: default-src 'none'; "));
        for sheet in [&build.stylesheet, &build.text_stylesheet, &build.interactive_stylesheet] {
            assert!(headers.contains(&format!("'{}'", csp_hash(sheet))), "{headers}");
        }
        let cache = |path: &str| {
            let (_, rule) = headers.split_once(&format!("\n{path}\n  Cache-Control: "))?;
            rule.lines().next()
        };
        assert!(build.immutable.iter().any(|name| name.starts_with("body/")));
        for name in &build.immutable {
            assert_eq!(cache(&format!("/{name}")), Some(FOR_EVER));
        }
        assert_eq!(cache("/"), Some(SHORT));
        assert_eq!(cache("/zh/timeline/"), Some(SHORT));
        assert_eq!(cache("/sw.js"), Some(ASK));
    }
}
