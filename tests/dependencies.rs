//! Every crate that the atlas depends on, held against `deny.toml` without a network: licenses, sources, bans. Writes the
//! bill of materials, `target/sbom.json`.
#![cfg(feature = "check")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use serde::Deserialize;
use spdx::{Expression, LicenseReq, ParseMode};

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    /// Where it comes from; `None` for the atlas itself.
    source: Option<String>,
}

#[derive(Deserialize)]
struct Rules {
    licenses: Licenses,
    sources: Sources,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

#[derive(Deserialize)]
struct Ban {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

fn packages() -> &'static [Package] {
    static PACKAGES: OnceLock<Vec<Package>> = OnceLock::new();
    PACKAGES.get_or_init(|| {
        let output = Command::new(env!("CARGO"))
            .args(["metadata", "--locked", "--format-version", "1", "--all-features"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice::<Metadata>(&output.stdout).unwrap().packages
    })
}

fn rules() -> Rules {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("deny.toml")).unwrap();
    toml::from_str(&text).unwrap()
}

/// Why a license, as a crate states it, is not among those that are allowed; `None` where it is.
fn refusal(license: Option<&str>, allowed: &[LicenseReq]) -> Option<String> {
    let Some(license) = license else { return Some("no license is stated".to_owned()) };
    // Crates from before 2018 write a slash for OR.
    let expression = match Expression::parse_mode(license, ParseMode::LAX) {
        Ok(expression) => expression,
        Err(error) => return Some(error.to_string()),
    };
    let is_met = expression.evaluate(|wanted| allowed.contains(wanted));
    (!is_met).then(|| license.to_owned())
}

fn allowed(rules: &Rules) -> Vec<LicenseReq> {
    let one = |name: &String| Expression::parse(name).unwrap().requirements().next().unwrap().req.clone();
    rules.licenses.allow.iter().map(one).collect()
}

#[test]
fn every_license_is_allowed() {
    let allowed = allowed(&rules());
    assert!(packages().len() > 100, "all crates are read");
    let refused: Vec<_> = packages()
        .iter()
        .filter_map(|package| Some((&package.name, refusal(package.license.as_deref(), &allowed)?)))
        .collect();
    assert_eq!(refused, []);
}

#[test]
fn a_license_that_is_not_allowed_is_found() {
    let allowed = allowed(&rules());
    for (license, is_allowed) in [
        (Some("MIT"), true),
        (Some("MIT/Apache-2.0"), true),
        (Some("GPL-3.0-only OR MIT"), true),
        (Some("(MIT OR Apache-2.0) AND Unicode-3.0"), true),
        (Some("GPL-3.0-only"), false),
        (Some("MIT AND GPL-3.0-only"), false),
        (Some("Apache-2.0 WITH Classpath-exception-2.0"), false),
        (Some("Do what you like"), false),
        (None, false),
    ] {
        assert_eq!(refusal(license, &allowed).is_none(), is_allowed, "{license:?}");
    }
}

#[test]
fn every_crate_comes_from_crates_io() {
    let rules = rules();
    let registries: Vec<_> =
        rules.sources.allow_registry.iter().map(|registry| format!("registry+{registry}")).collect();
    let strange: Vec<_> = packages()
        .iter()
        .filter(|package| package.name != env!("CARGO_PKG_NAME"))
        .filter(|package| package.source.as_ref().is_none_or(|source| !registries.contains(source)))
        .map(|package| &package.name)
        .collect();
    assert_eq!(strange, Vec::<&String>::new());
}

#[test]
fn no_crate_is_banned_and_those_that_fit_together_are_there_once() {
    for ban in rules().bans.deny {
        assert!(packages().iter().all(|package| package.name != ban.name), "{}: {}", ban.name, ban.reason);
    }
    for name in ["leptos", "wasm-bindgen", "serde", "web-sys", "tiny-skia"] {
        let versions: Vec<_> =
            packages().iter().filter(|package| package.name == name).map(|package| &package.version).collect();
        assert_eq!(versions.len(), 1, "{name}: {versions:?}");
    }
}

/// The bill of materials in the form of CycloneDX 1.5: every crate with its version, license and place in the registry.
fn bill_of_materials() -> serde_json::Value {
    let component = |package: &Package| {
        // CycloneDX takes SPDX expressions, which have no slash.
        let license = package.license.as_ref().map(|license| license.replace(" / ", " OR ").replace('/', " OR "));
        let purl = format!("pkg:cargo/{}@{}", package.name, package.version);
        serde_json::json!({
            "type": "library",
            "bom-ref": purl,
            "name": package.name,
            "version": package.version,
            "purl": purl,
            "licenses": [{ "expression": license }],
        })
    };
    let is_own = |package: &&Package| package.name == env!("CARGO_PKG_NAME");
    let components: Vec<_> = packages().iter().filter(|package| !is_own(package)).map(component).collect();
    serde_json::json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": packages().iter().find(is_own).map(component) },
        "components": components,
    })
}

#[test]
fn the_bill_of_materials_names_every_crate() {
    let bill = bill_of_materials();
    let components = bill["components"].as_array().unwrap();
    assert_eq!(components.len() + 1, packages().len());
    for component in components {
        let expression = component["licenses"][0]["expression"].as_str().unwrap();
        Expression::parse(expression).unwrap();
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("sbom.json"), serde_json::to_string_pretty(&bill).unwrap()).unwrap();
}
