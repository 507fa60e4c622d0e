//! Streams over the lists whose pages carry `data` and `next_page`, which progenitor doesn't know as pages.

use serde_json::Value as Json;
use syn::{File, Item, ItemImpl, parse_quote};

use super::document::{operations, resolve};
use super::names::type_name;

/// Adds `stream()` to the builders of such lists.
pub(super) fn add(file: &mut File, document: &Json) {
    let streams: Vec<ItemImpl> =
        operations(document).filter_map(|(path, _, operation)| stream(document, path, operation)).collect();
    let builders = file.items.iter_mut().find_map(|item| match item {
        Item::Mod(module) if module.ident == "builder" => module.content.as_mut(),
        _ => None,
    });
    if let Some((_, items)) = builders {
        items.extend(streams.into_iter().map(Item::Impl));
    }
}

fn stream(document: &Json, path: &str, operation: &Json) -> Option<ItemImpl> {
    let answer = resolve(document, &operation["responses"]["200"]);
    let reference = answer["content"]["application/json"]["schema"].clone();
    let page = resolve(document, &reference);
    let item = page["properties"]["data"]["items"]["$ref"].as_str()?.rsplit('/').next()?;
    page["properties"].get("next_page")?;
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    let mut names = parameters.map(|parameter| resolve(document, parameter)["name"].as_str());
    if !names.any(|name| name == Some("page")) {
        return None;
    }
    let builder = quote::format_ident!("{}", type_name(operation["operationId"].as_str()?));
    let item = quote::format_ident!("{}", type_name(item));
    let text = format!(" Streams the items of every page, by `GET` requests to `{path}`.");
    Some(parse_quote! {
        impl<'a> #builder<'a> {
            #[doc = #text]
            pub fn stream(
                self,
            ) -> impl futures::Stream<Item = Result<types::#item, Error<types::Error>>> + Unpin + 'a {
                use ::futures::{StreamExt, TryStreamExt};
                futures::stream::try_unfold(Some(self), |next| async move {
                    let Some(request) = next else {
                        return Ok::<_, Error<types::Error>>(None);
                    };
                    let page = request.clone().send().await?.into_inner();
                    let next = page.next_page.map(|token| request.page(token));
                    Ok(Some((futures::stream::iter(page.data).map(Ok), next)))
                })
                .try_flatten()
                .boxed()
            }
        }
    })
}
