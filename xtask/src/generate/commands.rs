//! The commands of `wharf`: what progenitor makes of the document, with bodies as plain flags.
//!
//! progenitor makes flags of a body's own members only, and wants a file for anything deeper. So it is given the document
//! without bodies, and the flags stand in a table beside its commands, nested members included.

use std::fmt::Write as _;

use progenitor_impl::Generator;
use quote::{format_ident, quote};
use serde_json::Value as Json;
use syn::visit_mut::{self, VisitMut};
use syn::{TraitItemFn, TypeParamBound, parse_quote};

use super::client::{parsed, settings};
use super::document::{for_operations, operations, resolve, without_listed_errors};
use super::fields::{self, Field};
use super::names::{method_name, type_name};
use super::{GenerateError, client_error};

struct Command {
    method: String,
    body: Option<String>,
    fields: Vec<Field>,
    path: Vec<String>,
    reads: bool,
}

/// The generated commands' source text.
pub(super) fn commands(lenient: &Json) -> Result<String, GenerateError> {
    let commands: Vec<Command> = operations(lenient)
        .filter(|(_, _, operation)| answers_json(lenient, operation))
        .filter_map(|(path, http, operation)| command(lenient, path, http, operation))
        .collect();
    let tokens = Generator::new(&settings(lenient))
        .cli(&parsed(&bodiless(lenient))?, "wharf_client::generated")
        .map_err(|error| client_error(&error))?;
    let mut file: syn::File = syn::parse2(tokens).map_err(|error| client_error(&error))?;
    Adapt { commands: &commands }.visit_file_mut(&mut file);
    file.items.push(table(&commands, "body_fields", "Field", |command| {
        let fields = command.fields.iter().map(Field::to_tokens);
        (!command.fields.is_empty()).then(|| quote!(&[#(#fields),*]))
    }));
    file.items.push(table(&commands, "path_parameters", "&'static str", |command| {
        let names = &command.path;
        (!names.is_empty()).then(|| quote!(&[#(#names),*]))
    }));
    let reading = commands.iter().filter(|command| command.reads).map(variant);
    file.items.push(parse_quote! {
        /// Whether the command only reads.
        pub fn only_reads(command: CliCommand) -> bool {
            matches!(command, #(CliCommand::#reading)|*)
        }
    });
    file.items.insert(
        0,
        parse_quote!(
            use crate::body::{Field, Kind};
        ),
    );
    super::print(&file)
}

fn variant(command: &Command) -> syn::Ident {
    format_ident!("{}", type_name(&command.method))
}

fn table(
    commands: &[Command],
    name: &str,
    of: &str,
    row: impl Fn(&Command) -> Option<proc_macro2::TokenStream>,
) -> syn::Item {
    let name = format_ident!("{name}");
    let of: syn::Type = if of == "Field" { parse_quote!(Field) } else { parse_quote!(&'static str) };
    let arms = commands.iter().filter_map(|command| {
        let variant = variant(command);
        row(command).map(|row| quote!(CliCommand::#variant => #row,))
    });
    let text = match name.to_string().as_str() {
        "body_fields" => " The flags that make up a command's body.",
        _ => " The parameters in a command's path, in order.",
    };
    parse_quote! {
        #[doc = #text]
        pub fn #name(command: CliCommand) -> &'static [#of] {
            match command {
                #(#arms)*
                _ => &[],
            }
        }
    }
}

fn command(document: &Json, path: &str, http: &str, operation: &Json) -> Option<Command> {
    let body = resolve(document, &operation["requestBody"]);
    let schema = &body["content"]["application/json"]["schema"];
    let body_type = schema["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()).map(type_name);
    let path = path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| method_name(name).replace('_', "-"))
        .collect();
    Some(Command {
        method: method_name(operation["operationId"].as_str()?),
        fields: if body_type.is_some() { fields::of(document, schema) } else { Vec::new() },
        body: body_type,
        path,
        reads: http == "get" && needs_reading_alone(operation),
    })
}

/// A GET may do more than read, as a poll does, which takes work from its queue; the scope that it needs tells.
fn needs_reading_alone(operation: &Json) -> bool {
    let mut scopes = operation["x-wharf-scopes"].as_array().into_iter().flatten().filter_map(Json::as_str);
    scopes.all(|scope| scope.ends_with(":read"))
}

/// A command prints JSON, or nothing.
fn answers_json(document: &Json, operation: &Json) -> bool {
    let answers = operation["responses"].as_object().into_iter().flatten();
    let mut successes = answers.filter(|(status, _)| status.starts_with('2'));
    successes.all(|(_, answer)| {
        let content = resolve(document, answer)["content"].as_object();
        content.is_none_or(|content| content.contains_key("application/json"))
    })
}

/// The document as progenitor's command generator takes it.
fn bodiless(lenient: &Json) -> Json {
    let mut document = without_listed_errors(lenient.clone());
    let all = document.clone();
    for_operations(&mut document, |operation| {
        operation.remove("requestBody");
        if let Some(parameters) = operation.get_mut("parameters").and_then(Json::as_array_mut) {
            // One flag is enough.
            parameters.retain(|parameter| resolve(&all, parameter)["name"] != "x-idempotency-key");
        }
        // Only the first paragraph fits a terminal; the whole is in the contract.
        if let Some(Json::String(text)) = operation.get_mut("description") {
            let mut first = String::new();
            let _ = write!(first, "{}", text.split("\n\n").next().unwrap_or_default().trim());
            *text = first;
        }
    });
    for item in document["paths"].as_object_mut().into_iter().flat_map(|paths| paths.values_mut()) {
        if let Some(item) = item.as_object_mut() {
            item.retain(|method, operation| {
                !super::document::is_method(method) || answers_json(&all, operation)
            });
        }
    }
    document
}

struct Adapt<'c> {
    commands: &'c [Command],
}

impl VisitMut for Adapt<'_> {
    fn visit_where_clause_mut(&mut self, clause: &mut syn::WhereClause) {
        for predicate in &mut clause.predicates {
            if let syn::WherePredicate::Type(predicate) = predicate {
                let kept =
                    std::mem::take(&mut predicate.bounds).into_iter().filter(|bound| !is_schema(bound));
                // The client's types describe themselves in no other way than serde.
                predicate.bounds = kept.collect();
            }
        }
    }

    fn visit_trait_item_fn_mut(&mut self, item: &mut TraitItemFn) {
        let name = item.sig.ident.to_string();
        let command = self.commands.iter().find(|command| name == format!("execute_{}", command.method));
        if let Some(command) = command.filter(|command| !command.fields.is_empty())
            && let Some(body) = command.body.as_ref().map(|name| format_ident!("{name}"))
        {
            let variant = variant(command);
            item.default = Some(parse_quote!({
                if let Some(body) = crate::body::read::<types::#body>(matches, body_fields(CliCommand::#variant))? {
                    *request = request.clone().body(body);
                }
                Ok(())
            }));
        }
        visit_mut::visit_trait_item_fn_mut(self, item);
    }
}

fn is_schema(bound: &TypeParamBound) -> bool {
    match bound {
        TypeParamBound::Trait(bound) => {
            bound.path.segments.last().is_some_and(|last| last.ident == "JsonSchema")
        }
        _ => false,
    }
}
