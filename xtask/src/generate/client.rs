//! The client: what progenitor makes of the document, opened for what newer servers say, with every item documented.

use progenitor_impl::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TagStyle};
use quote::quote;
use serde_json::Value as Json;
use syn::parse_quote;
use syn::visit_mut::{self, VisitMut};

use super::names::type_name;
use super::{GenerateError, client_error, docs, document, examples, open, streams};

/// How progenitor is asked; its commands and its mock need the same types.
pub(super) fn settings(document: &Json) -> GenerationSettings {
    let mut settings = GenerationSettings::default();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_tag(TagStyle::Separate)
        .with_hooks(HooksMode::Expected)
        .with_inner_type(quote!(crate::Settings));
    for name in document["components"]["schemas"].as_object().into_iter().flat_map(|schemas| schemas.keys()) {
        if let Some(inner) = name.strip_suffix(document::OR_NULL) {
            let inner = match inner {
                "String" => "::std::string::String".to_owned(),
                named => format!("::wharf_client::types::{}", type_name(named)),
            };
            let wrapped = format!("::wharf_client::OrNull<{inner}>");
            settings.with_replacement(type_name(name), wrapped, std::iter::empty());
        }
    }
    settings
}

/// The document as progenitor's reader has it.
pub(super) fn parsed(document: &Json) -> Result<openapiv3::OpenAPI, GenerateError> {
    serde_json::from_value(document.clone()).map_err(|error| client_error(&error))
}

/// The generated client's source text.
pub(super) fn client(lenient: &Json) -> Result<String, GenerateError> {
    let shorter = document::without_listed_errors(lenient.clone());
    let tokens = Generator::new(&settings(lenient))
        .generate_tokens(&parsed(&shorter)?)
        .map_err(|error| client_error(&error))?;
    let mut file: syn::File = syn::parse2(tokens).map_err(|error| client_error(&error))?;
    open::open(&mut file);
    Nulls.visit_file_mut(&mut file);
    streams::add(&mut file, lenient);
    docs::complete(&mut file, &examples::of_operations(lenient));
    super::print(&file)
}

/// Without this serde reads null as absent.
struct Nulls;

impl VisitMut for Nulls {
    fn visit_item_struct_mut(&mut self, item: &mut syn::ItemStruct) {
        for field in &mut item.fields {
            let kind = &field.ty;
            let serialised = field.attrs.iter().any(|attribute| attribute.path().is_ident("serde"));
            if serialised && quote!(#kind).to_string().contains(document::OR_NULL) {
                field.attrs.push(parse_quote!(#[serde(default, deserialize_with = "crate::null::present")]));
            }
        }
        visit_mut::visit_item_struct_mut(self, item);
    }
}
