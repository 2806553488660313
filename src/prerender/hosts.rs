//! The settings of the site for nginx and Caddy, which do not read `_headers`; `docs/hosts/` has the rest of each.
//!
//! Unlike `_headers` they see the query, so that only the timeline with `?embed=1` may be framed.

use std::fmt::Write;

use super::headers::{ASK, COMMON, FOR_EVER, SHORT, policy};
use super::{Build, worker};
use crate::content::language::Language;
use crate::route::Page;

/// A name with a hash of the file's bytes, as a regular expression.
const HASHED: &str = r"-[0-9a-f]{16}\.\w+$";
/// The value of `frame-ancestors` where no site may frame a page.
const NOBODY: &str = "'none'";

/// For the `server` block of nginx, by `include`.
pub(super) fn nginx(build: &Build) -> String {
    let worker = build.base.file(worker::FILE);
    let timeline = timelines(build).join("|");
    let mut out = String::from(
        "# Written by the build: what nginx is to know of the site. For the server block, by `include`.\n",
    );
    let mut line = |text: &str| _ = writeln!(out, "{text}");
    line("charset utf-8;");
    line("charset_types text/html text/css text/plain text/xml text/csv application/javascript application/json;");
    line("absolute_redirect off;");
    line("gzip_static on;");
    line(&format!("set $frames \"{NOBODY}\";"));
    line("set $wanted \"$arg_embed$uri\";");
    line(&format!(
        "if ($wanted ~ \"^1({timeline})(index\\.html)?$\") {{ set $frames \"{}\"; }}",
        build.frame_ancestors
    ));
    line(&format!("add_header Content-Security-Policy \"{}\" always;", policy(build, "$frames")));
    for (name, value) in COMMON {
        line(&format!("add_header {name} \"{value}\" always;"));
    }
    line("# Not `always`: a name with a hash that is missing now, may be there in a minute.");
    line(&format!("set $keep \"{SHORT}\";"));
    line(&format!("if ($uri ~ \"{HASHED}\") {{ set $keep \"{FOR_EVER}\"; }}"));
    line(&format!("if ($uri = \"{worker}\") {{ set $keep \"{ASK}\"; }}"));
    line("add_header Cache-Control $keep;");
    for (folder, page) in not_found_pages(build) {
        line(&format!("location {folder} {{ error_page 404 {page}; }}"));
    }
    line(&format!("location {}_ {{ return 404; }}", build.base.as_str()));
    line("location ~ \\.webmanifest$ { types {} default_type application/manifest+json; }");
    line("location ~ \\.csv$ { types {} default_type text/csv; }");
    out
}

/// For a site block of Caddy, by `import`.
pub(super) fn caddy(build: &Build) -> String {
    let mut out =
        String::from("# Written by the build: what Caddy is to know of the site. For the site block, by `import`.\n");
    let mut line = |text: &str| _ = writeln!(out, "{text}");
    line("@embedded {");
    line(&format!("\tpath {}", timelines(build).join(" ")));
    line("\tquery embed=1");
    line("}");
    line("# Only what is found: a name with a hash that is missing now, may be there in a minute.");
    line("@found file {path} {path}/index.html");
    line("@hashed {");
    line(&format!("\tpath_regexp {HASHED}"));
    line("\tfile");
    line("}");
    line(&format!("@private path {}_*", build.base.as_str()));
    line("# Caddy asks the machine for types, and not every machine knows these.");
    line("@table path *.csv");
    line("@manifest path *.webmanifest");
    line("# Without this, Caddy adds the slash and drops the query.");
    line("@folder {");
    line("\tnot path */");
    line("\tfile {path}/index.html");
    line("\texpression {query} != \"\"");
    line("}");
    line("route {");
    line("\tredir @folder {path}/?{query} permanent");
    line("\terror @private 404");
    line("\theader {");
    line(&format!("\t\tContent-Security-Policy \"{}\"", policy(build, NOBODY)));
    for (name, value) in COMMON {
        line(&format!("\t\t{name} \"{value}\""));
    }
    line("\t}");
    line(&format!("\theader @embedded Content-Security-Policy \"{}\"", policy(build, &build.frame_ancestors)));
    line(&format!("\theader @found Cache-Control \"{SHORT}\""));
    line(&format!("\theader @hashed Cache-Control \"{FOR_EVER}\""));
    line(&format!("\theader {} Cache-Control \"{ASK}\"", build.base.file(worker::FILE)));
    line("\theader @table Content-Type \"text/csv; charset=utf-8\"");
    line("\theader @manifest Content-Type application/manifest+json");
    line("\tfile_server {");
    line("\t\tprecompressed br gzip");
    line("\t}");
    line("}");
    line("handle_errors {");
    for (folder, page) in not_found_pages(build) {
        line(&format!("\thandle {folder}* {{"));
        line(&format!("\t\trewrite * {page}"));
        line("\t\tfile_server");
        line("\t}");
    }
    line("}");
    out
}

/// The addresses of the timeline, the one page that may be framed.
fn timelines(build: &Build) -> Vec<String> {
    let address = |language: &Language| build.base.file(&language.path(&Page::Timeline.path()));
    build.content.site.languages.iter().map(address).collect()
}

/// Each language's folder with its page for unknown addresses.
fn not_found_pages(build: &Build) -> Vec<(String, String)> {
    let path = |language: &Language, path: &str| build.base.file(&language.path(path));
    build.content.site.languages.iter().map(|language| (path(language, ""), path(language, "404.html"))).collect()
}
