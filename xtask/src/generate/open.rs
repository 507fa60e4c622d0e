//! Enumerations that a newer server may add to: a value that this client does not know is kept as it came.
//!
//! Only reading is lenient. Parsing a value from text, as for a parameter, still takes the known ones alone, so that a
//! typing error shows at once.

use std::collections::BTreeSet;

use syn::visit_mut::{self, VisitMut};
use syn::{Arm, Attribute, Expr, Fields, ItemEnum, ItemImpl, Meta, parse_quote};

/// Adds `Unknown` to every enumeration of more than one value and to every union on a tag.
pub(super) fn open(file: &mut syn::File) {
    let mut enums = Enums::default();
    enums.visit_file_mut(file);
    Displays(enums.opened).visit_file_mut(file);
}

#[derive(Default)]
struct Enums {
    opened: BTreeSet<String>,
}

impl VisitMut for Enums {
    fn visit_item_enum_mut(&mut self, item: &mut ItemEnum) {
        let simple = item.variants.iter().all(|variant| matches!(variant.fields, Fields::Unit));
        if simple && item.variants.len() > 1 {
            for attribute in &mut item.attrs {
                forget_copy(attribute);
            }
            item.attrs.push(parse_quote!(#[non_exhaustive]));
            item.variants.push(parse_quote! {
                /// A value that this client does not know, as the server sent it.
                #[serde(untagged)]
                Unknown(::std::string::String)
            });
            self.opened.insert(item.ident.to_string());
        } else if item.attrs.iter().any(is_tagged) {
            item.attrs.push(parse_quote!(#[non_exhaustive]));
            item.variants.push(parse_quote! {
                /// A kind that this client does not know, as the server sent it.
                #[serde(untagged)]
                Unknown(::serde_json::Value)
            });
        }
    }
}

fn is_tagged(attribute: &Attribute) -> bool {
    let mut tagged = false;
    if attribute.path().is_ident("serde") {
        // What can't be read is not a tag.
        drop(attribute.parse_nested_meta(|meta| {
            tagged |= meta.path.is_ident("tag");
            if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<Expr>()?;
            }
            Ok(())
        }));
    }
    tagged
}

fn forget_copy(attribute: &mut Attribute) {
    if !attribute.path().is_ident("derive") {
        return;
    }
    let mut kept: Vec<syn::Path> = Vec::new();
    let read = attribute.parse_nested_meta(|meta| {
        if !meta.path.is_ident("Copy") {
            kept.push(meta.path);
        }
        Ok(())
    });
    if read.is_ok()
        && let Meta::List(list) = &mut attribute.meta
    {
        list.tokens = quote::quote!(#(#kept),*);
    }
}

struct Displays(BTreeSet<String>);

impl VisitMut for Displays {
    fn visit_item_impl_mut(&mut self, item: &mut ItemImpl) {
        let of_opened = match item.self_ty.as_ref() {
            syn::Type::Path(path) => {
                path.path.get_ident().is_some_and(|name| self.0.contains(&name.to_string()))
            }
            _ => false,
        };
        let is_display = item
            .trait_
            .as_ref()
            .and_then(|(path, _)| path.segments.last())
            .is_some_and(|last| last.ident == "Display");
        if of_opened && is_display {
            Arms.visit_item_impl_mut(item);
        }
    }
}

/// `match *self` would move the text out.
struct Arms;

impl VisitMut for Arms {
    fn visit_expr_match_mut(&mut self, expression: &mut syn::ExprMatch) {
        *expression.expr = parse_quote!(self);
        let arm: Arm = parse_quote!(Self::Unknown(value) => f.write_str(value),);
        expression.arms.push(arm);
        visit_mut::visit_expr_match_mut(self, expression);
    }
}
