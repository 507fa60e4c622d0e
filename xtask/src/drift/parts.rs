//! Compares parameters, bodies and answers.

use std::collections::BTreeMap;

use super::{Comparison, Difference, Owner};
use crate::model::{Body, Content, Facet, Header, Media, Operation, Parameter, Place, Response};

/// Something that only one side has.
struct Lone<'t> {
    codes: (&'static str, &'static str),
    key: String,
    name: &'t str,
}

fn flag(facet: &Facet<bool>, on: &str, off: &str) -> Facet<String> {
    Facet { value: if facet.value { on } else { off }.to_owned(), place: facet.place }
}

impl Comparison<'_> {
    /// Reports what only one side has.
    fn lone(&mut self, lone: Lone<'_>, is_left: bool, here: Place, there: Place, owner: Owner) {
        let side = if is_left { "contract" } else { "implementation" };
        let value = lone.name.to_owned();
        self.report(Difference {
            code: if is_left { lone.codes.0 } else { lone.codes.1 },
            key: lone.key,
            what: format!("has the {} in the {side} only", lone.name),
            left: if is_left { here } else { there },
            right: if is_left { there } else { here },
            left_value: if is_left { value.clone() } else { String::new() },
            right_value: if is_left { String::new() } else { value },
            owner,
        });
    }

    pub(super) fn parameters(&mut self, left: &Operation, right: &Operation, owner: Owner) {
        let mut only_right: Vec<&Parameter> = right
            .parameters
            .iter()
            .filter(|(key, _)| !left.parameters.contains_key(*key))
            .map(|(_, parameter)| parameter)
            .collect();
        for (key, parameter) in &left.parameters {
            if let Some(other) = right.parameters.get(key) {
                let named_by_path = key.0 == "path" && key.1.starts_with('{');
                self.parameter(parameter, other, named_by_path, owner);
                continue;
            }
            let same = |other: &&Parameter| {
                (other.location == parameter.location) != (other.name.value == parameter.name.value)
                    && self.same_content(&parameter.content, &other.content)
            };
            if let Some(at) = only_right.iter().position(same) {
                let other = only_right.remove(at);
                let said = |parameter: &Parameter| Facet {
                    value: format!("{} {}", parameter.location, parameter.name.value),
                    place: parameter.name.place,
                };
                self.differs("D022", "is the parameter", owner, &said(parameter), &said(other));
                continue;
            }
            let name = format!("{} parameter `{}`", parameter.location, parameter.name.value);
            let lone = Lone { codes: ("D020", "D021"), key: name.clone(), name: &name };
            self.lone(lone, true, parameter.site, right.place, owner);
        }
        for parameter in only_right {
            let name = format!("{} parameter `{}`", parameter.location, parameter.name.value);
            let lone = Lone { codes: ("D020", "D021"), key: name.clone(), name: &name };
            self.lone(lone, false, parameter.site, left.place, owner);
        }
    }

    fn parameter(&mut self, left: &Parameter, right: &Parameter, named_by_path: bool, owner: Owner) {
        let is_header = left.location == "header";
        let same_header = is_header && left.name.value.eq_ignore_ascii_case(&right.name.value);
        if !named_by_path && !same_header {
            self.differs("D022", "is the parameter", owner, &left.name, &right.name);
        }
        let required = |parameter: &Parameter| flag(&parameter.required, "required", "optional");
        let what = format!("is the parameter `{}`", left.name.value);
        self.differs("D023", &what, owner, &required(left), &required(right));
        let deprecated = |parameter: &Parameter| flag(&parameter.deprecated, "deprecated", "not deprecated");
        self.differs("D006", &what, owner, &deprecated(left), &deprecated(right));
        let what = format!("is how the parameter `{}` is written", left.name.value);
        self.differs("D024", &what, owner, &left.writing, &right.writing);
        let places = (left.name.place, right.name.place);
        self.content(&left.content, &right.content, places, &what, owner);
    }

    fn same_content(&self, left: &Content, right: &Content) -> bool {
        match (left, right) {
            (Content::Schema(left), Content::Schema(right)) => self.equal(left.id, right.id),
            (Content::Nothing, Content::Nothing) => true,
            _ => false,
        }
    }

    fn content(&mut self, left: &Content, right: &Content, places: (Place, Place), what: &str, owner: Owner) {
        match (left, right) {
            (Content::Schema(left), Content::Schema(right)) => self.uses(owner, *left, *right),
            (Content::Media(left), Content::Media(right)) => self.media(left, right, places, what, owner),
            (Content::Nothing, Content::Nothing) => {}
            _ => {
                let say = |content: &Content, place| Facet {
                    value: match content {
                        Content::Schema(_) => "a schema".to_owned(),
                        Content::Media(media) => media.keys().cloned().collect::<Vec<_>>().join(", "),
                        Content::Nothing => "nothing".to_owned(),
                    },
                    place,
                };
                self.differs("D033", what, owner, &say(left, places.0), &say(right, places.1));
            }
        }
    }

    pub(super) fn bodies(&mut self, left: &Operation, right: &Operation, owner: Owner) {
        match (&left.body, &right.body) {
            (None, None) => {}
            (Some(l), Some(r)) => {
                // The implementation's types say on the body's schema that it is optional; another schema says nothing of it.
                if !self.is_another_body(&l.content, &r.content) {
                    let required = |body: &Body| flag(&body.required, "required", "optional");
                    self.differs("D032", "is the request's body", owner, &required(l), &required(r));
                }
                self.media(&l.content, &r.content, (l.place, r.place), "the request's body", owner);
            }
            (Some(body), None) => {
                let lone = Lone { codes: ("D030", "D031"), key: String::new(), name: "request body" };
                self.lone(lone, true, body.place, right.place, owner);
            }
            (None, Some(body)) => {
                let lone = Lone { codes: ("D030", "D031"), key: String::new(), name: "request body" };
                self.lone(lone, false, body.place, left.place, owner);
            }
        }
    }

    fn is_another_body(&self, left: &BTreeMap<String, Media>, right: &BTreeMap<String, Media>) -> bool {
        let schemas = left.iter().filter_map(|(name, media)| Some((media.schema, right.get(name)?.schema)));
        schemas.into_iter().any(|(left, right)| match (left, right) {
            (Some(left), Some(right)) => self.is_another(left, right),
            (left, right) => left.is_some() != right.is_some(),
        })
    }

    fn media(
        &mut self,
        left: &BTreeMap<String, Media>,
        right: &BTreeMap<String, Media>,
        places: (Place, Place),
        of: &str,
        owner: Owner,
    ) {
        let mut only_left: Vec<&String> = left.keys().filter(|name| !right.contains_key(*name)).collect();
        let mut only_right: Vec<&String> = right.keys().filter(|name| !left.contains_key(*name)).collect();
        let pairs: Vec<(&Media, &Media)> =
            left.iter().filter_map(|(name, media)| Some((media, right.get(name)?))).collect();
        if let ([name], [other]) = (only_left.as_slice(), only_right.as_slice()) {
            // One media type in place of another is one difference.
            let (l, r) = (&left[*name], &right[*other]);
            let said = |name: &str, media: &Media| Facet { value: name.to_owned(), place: media.place };
            let what = format!("is the media type of {of}");
            self.differs("D033", &what, owner, &said(name, l), &said(other, r));
            only_left.clear();
            only_right.clear();
        }
        for name in only_left {
            let name_text = format!("media type `{name}`");
            let lone = Lone { codes: ("D033", "D033"), key: name.clone(), name: &name_text };
            self.lone(lone, true, left[name].place, places.1, owner);
        }
        for name in only_right {
            let name_text = format!("media type `{name}`");
            let lone = Lone { codes: ("D033", "D033"), key: name.clone(), name: &name_text };
            self.lone(lone, false, right[name].place, places.0, owner);
        }
        for (l, r) in pairs {
            match (l.schema, r.schema) {
                (Some(left), Some(right)) => self.uses(owner, left, right),
                (None, None) => {}
                (l_schema, _) => {
                    let lone = Lone {
                        codes: ("D033", "D033"),
                        key: "schema".to_owned(),
                        name: "media type's schema",
                    };
                    let is_left = l_schema.is_some();
                    let (here, there) = if is_left { (l.place, r.place) } else { (r.place, l.place) };
                    self.lone(lone, is_left, here, there, owner);
                }
            }
            let encoding = |media: &Media| match &media.encoding {
                Some(facet) => facet.clone(),
                None => Facet { value: "{}".to_owned(), place: media.place },
            };
            self.differs("D033", "is the encoding", owner, &encoding(l), &encoding(r));
        }
    }

    pub(super) fn responses(&mut self, left: &Operation, right: &Operation, owner: Owner) {
        let only = |of: &Operation, other: &Operation| -> Vec<String> {
            of.responses.keys().filter(|status| !other.responses.contains_key(*status)).cloned().collect()
        };
        let (only_left, only_right) = (only(left, right), only(right, left));
        if self.other_errors(left, right, (&only_left, &only_right), owner) {
            return self.shared_responses(left, right, owner);
        }
        if let ([status], [other]) = (only_left.as_slice(), only_right.as_slice())
            && (status.starts_with('2') == other.starts_with('2'))
        {
            let (l, r) = (&left.responses[status], &right.responses[other]);
            let said =
                |status: &str, response: &Response| Facet { value: status.to_owned(), place: response.site };
            self.differs("D042", "is the status", owner, &said(status, l), &said(other, r));
            self.response(status, l, r, owner);
        } else {
            for status in self.together(only_left, &left.responses, true, left, right, owner) {
                let name = format!("status {status}");
                let lone = Lone { codes: ("D040", "D041"), key: status.clone(), name: &name };
                let there = right.error_set.filter(|_| !status.starts_with('2')).unwrap_or(right.place);
                self.lone(lone, true, left.responses[&status].site, there, owner);
            }
            for status in self.together(only_right, &right.responses, false, left, right, owner) {
                let name = format!("status {status}");
                let lone = Lone { codes: ("D040", "D041"), key: status.clone(), name: &name };
                let there = left.error_set.filter(|_| !status.starts_with('2')).unwrap_or(left.place);
                self.lone(lone, false, right.responses[&status].site, there, owner);
            }
        }
        self.shared_responses(left, right, owner);
    }

    fn shared_responses(&mut self, left: &Operation, right: &Operation, owner: Owner) {
        for (status, l) in &left.responses {
            if let Some(r) = right.responses.get(status) {
                self.response(status, l, r, owner);
            }
        }
    }

    /// Sides that list several errors and none in common differ in one thing: the list.
    fn other_errors(
        &mut self,
        left: &Operation,
        right: &Operation,
        (only_left, only_right): (&[String], &[String]),
        owner: Owner,
    ) -> bool {
        let errors = |statuses: &[String]| -> Vec<String> {
            statuses.iter().filter(|status| !status.starts_with('2')).cloned().collect()
        };
        let of = |operation: &Operation| errors(&operation.responses.keys().cloned().collect::<Vec<_>>());
        let (left_errors, right_errors) = (errors(only_left), errors(only_right));
        let leads_nowhere = |operation: &Operation, errors: &[String], api: &crate::model::Api| {
            let media = errors.iter().flat_map(|status| operation.responses[status].content.values());
            media.filter_map(|media| media.schema).any(|child| api.schema(child.id).unresolved)
        };
        if leads_nowhere(left, &left_errors, self.left) || leads_nowhere(right, &right_errors, self.right) {
            // Which errors there are can't be read there, and the reference is a finding of its own.
            return true;
        }
        let are_all = left_errors == of(left) && right_errors == of(right);
        let successes_agree = left_errors.len() == only_left.len() && right_errors.len() == only_right.len();
        if !are_all || !successes_agree || left_errors.len().max(right_errors.len()) < 2 {
            return false;
        }
        let said = |operation: &Operation, errors: &[String]| Facet {
            value: if errors.is_empty() { "(none)".to_owned() } else { errors.join(", ") },
            place: operation.error_set.unwrap_or_else(|| {
                errors.first().map_or(operation.place, |status| operation.responses[status].place)
            }),
        };
        self.differs("D042", "are the errors", owner, &said(left, &left_errors), &said(right, &right_errors));
        true
    }

    /// Statuses of one class none of which the other side has are one difference; gives back the others.
    fn together(
        &mut self,
        only: Vec<String>,
        all: &BTreeMap<String, Response>,
        is_left: bool,
        left: &Operation,
        right: &Operation,
        owner: Owner,
    ) -> Vec<String> {
        let mut rest = only;
        for class in ['4', '5'] {
            let of_class = |status: &String| status.starts_with(class);
            let count = rest.iter().filter(|status| of_class(status)).count();
            if count < 2 || count != all.keys().filter(|status| of_class(status)).count() {
                continue;
            }
            let (gone, kept): (Vec<String>, Vec<String>) = rest.into_iter().partition(of_class);
            rest = kept;
            let name = format!("statuses {}", gone.join(", "));
            let lone = Lone { codes: ("D040", "D041"), key: class.to_string(), name: &name };
            let here = all[&gone[0]].site;
            let there = if is_left { right } else { left };
            self.lone(lone, is_left, here, there.error_set.unwrap_or(there.place), owner);
        }
        rest
    }

    fn response(&mut self, status: &str, left: &Response, right: &Response, owner: Owner) {
        let of = if status.starts_with('2') { format!("the answer {status}") } else { "an error".to_owned() };
        match (left.content.is_empty(), right.content.is_empty()) {
            (true, true) => {}
            (false, false) => {
                self.media(&left.content, &right.content, (left.place, right.place), &of, owner);
            }
            (is_right, _) => {
                let lone = Lone { codes: ("D034", "D034"), key: String::new(), name: "answer's body" };
                let (here, there) =
                    if is_right { (right.place, left.place) } else { (left.place, right.place) };
                self.lone(lone, !is_right, here, there, owner);
            }
        }
        let mut only_right: Vec<(&String, &Header)> =
            right.headers.iter().filter(|(name, _)| !left.headers.contains_key(*name)).collect();
        for (name, header) in &left.headers {
            if let Some(other) = right.headers.get(name) {
                self.header(name, header, other, owner);
                continue;
            }
            let renamed = only_right.iter().position(|(other, described)| {
                !left.headers.contains_key(*other) && self.same_content(&header.content, &described.content)
            });
            if let Some((other, described)) = renamed.map(|at| only_right.remove(at)) {
                let said =
                    |name: &String, header: &Header| Facet { value: name.clone(), place: header.place };
                self.differs(
                    "D045",
                    "is the answer's header",
                    owner,
                    &said(name, header),
                    &said(other, described),
                );
                continue;
            }
            let text = format!("answer's header `{name}`");
            let lone = Lone { codes: ("D043", "D044"), key: name.clone(), name: &text };
            self.lone(lone, true, header.place, right.place, owner);
        }
        for (name, header) in only_right {
            let text = format!("answer's header `{name}`");
            let lone = Lone { codes: ("D043", "D044"), key: name.clone(), name: &text };
            self.lone(lone, false, header.place, left.place, owner);
        }
    }

    fn header(&mut self, name: &str, left: &Header, right: &Header, owner: Owner) {
        let what = format!("is the answer's header `{name}`");
        let required = |header: &Header| flag(&header.required, "always sent", "not always sent");
        self.differs("D046", &what, owner, &required(left), &required(right));
        let deprecated = |header: &Header| flag(&header.deprecated, "deprecated", "not deprecated");
        self.differs("D006", &what, owner, &deprecated(left), &deprecated(right));
        self.content(&left.content, &right.content, (left.place, right.place), &what, owner);
    }
}
