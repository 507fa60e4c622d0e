//! A word on everything public, where the contract has none because the name says it all.

use std::collections::BTreeMap;

use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, Expr, ExprLit, ImplItemFn, ItemEnum, ItemFn, ItemImpl, ItemMod, ItemStruct, Lit, Meta,
    TraitItemFn, Visibility, parse_quote,
};

/// Documents what has no documentation, and puts the examples, by operation, in the place of progenitor's.
pub(super) fn complete(file: &mut syn::File, examples: &BTreeMap<String, String>) {
    Docs { examples }.visit_file_mut(file);
}

struct Docs<'e> {
    examples: &'e BTreeMap<String, String>,
}

impl VisitMut for Docs<'_> {
    fn visit_item_mod_mut(&mut self, item: &mut ItemMod) {
        if is_public(&item.vis) {
            let text = match item.ident.to_string().as_str() {
                "defaults" => "The contract's defaults.".to_owned(),
                "builder" => "Builders of the types.".to_owned(),
                name => format!("Of {name}."),
            };
            document(&mut item.attrs, &text);
        }
        visit_mut::visit_item_mod_mut(self, item);
    }

    fn visit_item_enum_mut(&mut self, item: &mut ItemEnum) {
        document(&mut item.attrs, &format!("One of the values of `{}`.", item.ident));
        for variant in &mut item.variants {
            let name = renamed(&variant.attrs).unwrap_or_else(|| variant.ident.to_string());
            document(&mut variant.attrs, &format!("`{name}`."));
            for field in &mut variant.fields {
                if let Some(name) = &field.ident {
                    let text = format!("`{name}`.");
                    document(&mut field.attrs, &text);
                }
            }
        }
    }

    fn visit_item_struct_mut(&mut self, item: &mut ItemStruct) {
        if is_public(&item.vis) {
            document(&mut item.attrs, &format!("Builds [`{0}`](super::{0}).", item.ident));
        }
        for field in &mut item.fields {
            if let Some(name) = &field.ident
                && is_public(&field.vis)
            {
                let name = renamed(&field.attrs).unwrap_or_else(|| name.to_string());
                document(&mut field.attrs, &format!("`{name}`."));
            }
        }
    }

    fn visit_item_fn_mut(&mut self, item: &mut ItemFn) {
        if is_public(&item.vis) {
            let text = format!("`{}`.", item.sig.ident);
            document(&mut item.attrs, &text);
        }
    }

    fn visit_item_impl_mut(&mut self, item: &mut ItemImpl) {
        if item.trait_.is_none() {
            visit_mut::visit_item_impl_mut(self, item);
        }
    }

    fn visit_impl_item_fn_mut(&mut self, item: &mut ImplItemFn) {
        if is_public(&item.vis) {
            let text = match item.sig.ident.to_string().as_str() {
                "new" => "The request, with nothing set yet.".to_owned(),
                "builder" => "A builder, with nothing set yet.".to_owned(),
                "body" => "Sets the request's body.".to_owned(),
                "body_map" => "Changes the request's body through its builder.".to_owned(),
                name => format!("Sets `{name}`."),
            };
            document(&mut item.attrs, &text);
        }
    }

    fn visit_trait_item_fn_mut(&mut self, item: &mut TraitItemFn) {
        let Some(example) = self.examples.get(&item.sig.ident.to_string()) else {
            return;
        };
        for attribute in &mut item.attrs {
            let Meta::NameValue(pair) = &mut attribute.meta else {
                continue;
            };
            if let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &mut pair.value {
                let old = text.value();
                let prose = old.split("```ignore").next().unwrap_or_default().trim_end();
                let new = format!("{prose}\n\n{example}");
                *text = syn::LitStr::new(&new, text.span());
            }
        }
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn document(attributes: &mut Vec<Attribute>, text: &str) {
    if !attributes.iter().any(|attribute| attribute.path().is_ident("doc")) {
        let text = format!(" {text}");
        attributes.insert(0, parse_quote!(#[doc = #text]));
    }
}

/// The name on the wire.
fn renamed(attributes: &[Attribute]) -> Option<String> {
    let mut name = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // What can't be read says no name.
        drop(attribute.parse_nested_meta(|meta| {
            let value =
                if meta.input.peek(syn::Token![=]) { Some(meta.value()?.parse::<Lit>()?) } else { None };
            if let (true, Some(Lit::Str(text))) = (meta.path.is_ident("rename"), value) {
                name = Some(text.value());
            }
            Ok(())
        }));
    }
    name
}
