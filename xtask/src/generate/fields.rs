//! The members of a body, nested ones included, as flags.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value as Json;

use super::document::{OR_NULL, resolve};
use super::names::flag_name;

/// A member of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub flag: String,
    pub path: Vec<String>,
    pub kind: &'static str,
    pub required: bool,
    /// Null removes it.
    pub removable: bool,
    pub values: Vec<String>,
    pub help: String,
}

impl Field {
    pub(super) fn to_tokens(&self) -> TokenStream {
        let Self { flag, path, required, removable, values, help, .. } = self;
        let kind = format_ident!("{}", self.kind);
        quote! {
            Field {
                flag: #flag,
                path: &[#(#path),*],
                kind: Kind::#kind,
                required: #required,
                removable: #removable,
                values: &[#(#values),*],
                help: #help,
            }
        }
    }
}

/// The flags of a body's schema, in the document's order.
pub(super) fn of(document: &Json, schema: &Json) -> Vec<Field> {
    let mut found = Vec::new();
    members(document, schema, &[], true, &mut found);
    // What can have one value alone needs no flag: it goes along with what stands beside it.
    for field in found.iter_mut().filter(|field| field.kind == "Text" && field.values.len() == 1) {
        field.kind = "Fixed";
        field.required = false;
        field.flag.clear();
    }
    // A name that two members have gets the name of what it is in.
    let flags: Vec<String> = found.iter().map(|field| field.flag.clone()).collect();
    for field in &mut found {
        let twice = flags.iter().filter(|flag| **flag == field.flag).count() > 1;
        if twice && field.path.len() > 1 && field.kind != "Fixed" {
            field.flag = field.path.iter().map(|name| flag_name(name)).collect::<Vec<_>>().join("-");
        }
    }
    found
}

fn members(document: &Json, schema: &Json, path: &[String], required: bool, found: &mut Vec<Field>) {
    let schema = plain(document, schema);
    for branch in branches(schema) {
        members(document, branch, path, required, found);
    }
    let needed = |name: &str| {
        let all = schema["required"].as_array().into_iter().flatten();
        required && all.filter_map(Json::as_str).any(|needed| needed == name)
    };
    for (name, member) in schema["properties"].as_object().into_iter().flatten() {
        let path: Vec<String> = path.iter().cloned().chain([name.clone()]).collect();
        let shape = plain(document, member);
        let nested = shape["properties"].as_object().is_some_and(|members| !members.is_empty());
        if nested || !branches(shape).is_empty() {
            members(document, member, &path, needed(name), found);
            continue;
        }
        let field = field(document, member, path, needed(name));
        match found.iter_mut().find(|known| known.path == field.path) {
            // The same member of another branch of a union.
            Some(known) => {
                known.required &= field.required;
                let fresh: Vec<String> =
                    field.values.into_iter().filter(|value| !known.values.contains(value)).collect();
                known.values.extend(fresh);
            }
            None => found.push(field),
        }
    }
    // What one branch of a union requires, another may not have.
    if let [_, _, ..] = branches(schema) {
        let count = |field: &Field| {
            let name = field.path.last().map_or("", String::as_str);
            let all = branches(schema).iter().map(|branch| plain(document, branch));
            all.filter(|branch| {
                let listed = branch["required"].as_array().into_iter().flatten().filter_map(Json::as_str);
                listed.into_iter().any(|needed| needed == name)
            })
            .count()
        };
        for field in found.iter_mut().filter(|field| field.path.len() == path.len() + 1) {
            field.required &= count(field) == branches(schema).len();
        }
    }
}

fn branches(schema: &Json) -> &[Json] {
    schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array()).map_or(&[], Vec::as_slice)
}

/// The schema behind references and single-part `allOf`.
fn plain<'d>(document: &'d Json, schema: &'d Json) -> &'d Json {
    let schema = resolve(document, schema);
    match schema["allOf"].as_array().map(Vec::as_slice) {
        Some([only]) => plain(document, only),
        _ => schema,
    }
}

fn field(document: &Json, member: &Json, path: Vec<String>, required: bool) -> Field {
    let schema = plain(document, member);
    let removable = member["$ref"].as_str().is_some_and(|reference| reference.ends_with(OR_NULL));
    let values: Vec<String> =
        schema["enum"].as_array().into_iter().flatten().filter_map(Json::as_str).map(str::to_owned).collect();
    let additional = &schema["additionalProperties"];
    let kind = match schema["type"].as_str() {
        Some("string") => "Text",
        Some("integer") => "Integer",
        Some("number") => "Number",
        Some("boolean") => "Boolean",
        Some("array") if plain(document, &schema["items"])["type"] == "string" => "List",
        Some("object") if plain(document, additional)["type"] == "string" => "Pairs",
        _ => "Json",
    };
    let description = [member, schema].into_iter().find_map(|holder| holder["description"].as_str());
    let name = path.last().map_or("", String::as_str);
    // One pair or item a flag: `--label team=art`.
    let name = if kind == "Pairs" || kind == "List" { name.strip_suffix('s').unwrap_or(name) } else { name };
    Field {
        flag: flag_name(name),
        kind,
        required,
        removable: removable || (kind == "Pairs" && additional_nullable(document, additional)),
        values,
        help: description
            .unwrap_or_default()
            .split("\n\n")
            .next()
            .unwrap_or_default()
            .trim()
            .replace('\n', " "),
        path,
    }
}

fn additional_nullable(document: &Json, additional: &Json) -> bool {
    additional["nullable"] == true || plain(document, additional)["nullable"] == true
}
