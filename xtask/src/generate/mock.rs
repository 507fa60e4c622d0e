//! The typed mock: progenitor's extension of `httpmock`, and the contract as JSON for the mock that answers by itself.

use progenitor_impl::Generator;
use quote::format_ident;
use serde_json::Value as Json;
use syn::visit_mut::{self, VisitMut};
use syn::{ExprMethodCall, ImplItemFn, ItemStruct, TraitItemFn, Visibility, parse_quote};

use super::client::{parsed, settings};
use super::{GenerateError, client_error};

/// The generated mock's source text.
pub(super) fn mock(lenient: &Json) -> Result<String, GenerateError> {
    let tokens = Generator::new(&settings(lenient))
        .httpmock(&parsed(lenient)?, "wharf_client")
        .map_err(|error| client_error(&error))?;
    let mut file: syn::File = syn::parse2(tokens).map_err(|error| client_error(&error))?;
    Docs.visit_file_mut(&mut file);
    super::print(&file)
}

struct Docs;

impl VisitMut for Docs {
    fn visit_item_struct_mut(&mut self, item: &mut ItemStruct) {
        let name = item.ident.to_string();
        let text = match (name.strip_suffix("When"), name.strip_suffix("Then")) {
            (Some(operation), _) => format!(" What a request of `{operation}` must be like."),
            (_, Some(operation)) => format!(" What `{operation}` is answered with."),
            _ => return,
        };
        item.attrs.push(parse_quote!(#[doc = #text]));
    }

    fn visit_impl_item_fn_mut(&mut self, item: &mut ImplItemFn) {
        if matches!(item.vis, Visibility::Public(_)) {
            let text = match item.sig.ident.to_string().as_str() {
                "new" => " Wraps what `httpmock` gives.".to_owned(),
                "into_inner" => {
                    " What `httpmock` gives, to deviate from what the contract allows.".to_owned()
                }
                name => format!(" `{name}`."),
            };
            item.attrs.push(parse_quote!(#[doc = #text]));
        }
        visit_mut::visit_impl_item_fn_mut(self, item);
    }

    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        // An answer that may be null is an `Option` by value here.
        if call.method == "json_body_obj" {
            for argument in &mut call.args {
                let value = argument.clone();
                *argument = parse_quote!(&#value);
            }
        }
        visit_mut::visit_expr_method_call_mut(self, call);
    }

    fn visit_trait_item_fn_mut(&mut self, item: &mut TraitItemFn) {
        let text = format!(" Mocks `{}`.", format_ident!("{}", item.sig.ident));
        item.attrs.push(parse_quote!(#[doc = #text]));
    }
}
