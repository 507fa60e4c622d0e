//! A YAML 1.2 reader over the parser's events.

use std::borrow::Cow;
use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};

use super::json::refuse_duplicates;
use super::node::{Member, Node, Object, Value};
use super::{Fault, MAX_DEPTH, MAX_NODES, scalar};
use crate::source::Span;

pub(super) fn read(text: &str) -> Result<Node<'_>, Fault> {
    Reader::new(text).document()
}

/// Turns the parser's character offsets into byte offsets.
struct Offsets {
    /// Byte offset of every character; none for pure ASCII, where both agree.
    of_char: Option<Vec<u32>>,
    len: usize,
}

impl Offsets {
    fn new(text: &str) -> Self {
        let of_char =
            (!text.is_ascii()).then(|| text.char_indices().map(|(at, _)| Span::new(at, at).start).collect());
        Self { of_char, len: text.len() }
    }

    fn byte(&self, index: usize) -> usize {
        match &self.of_char {
            Some(table) => table.get(index).map_or(self.len, |at| *at as usize),
            None => index.min(self.len),
        }
    }

    fn span(&self, span: saphyr_parser::Span) -> Span {
        Span::new(self.byte(span.start.index()), self.byte(span.end.index()))
    }
}

/// A mapping or sequence whose end has not come yet.
struct Open<'a> {
    start: Span,
    anchor: usize,
    content: Content<'a>,
}

enum Content<'a> {
    Sequence(Vec<Node<'a>>),
    Mapping { members: Vec<Member<'a>>, key: Option<(Cow<'a, str>, Span)> },
}

struct Reader<'a> {
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    offsets: Offsets,
    /// Explicit, so that nesting costs no stack.
    open: Vec<Open<'a>>,
    anchors: HashMap<usize, Node<'a>>,
    nodes: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            // The parser counts a byte order mark as a character of its own but starts after it.
            parser: Parser::new_from_str(text),
            offsets: Offsets::new(text),
            open: Vec::new(),
            anchors: HashMap::new(),
            nodes: 0,
        }
    }

    fn next(&mut self) -> Result<Option<(Event<'a>, Span)>, Fault> {
        match self.parser.next_event() {
            None => Ok(None),
            Some(Ok((event, span))) => Ok(Some((event, self.offsets.span(span)))),
            Some(Err(error)) => {
                let at = self.offsets.byte(error.marker().index());
                Err(Fault::new(Span::new(at, at), error.info()))
            }
        }
    }

    fn document(mut self) -> Result<Node<'a>, Fault> {
        let mut root = None;
        while let Some((event, span)) = self.next()? {
            let done = match event {
                Event::DocumentStart(_) if root.is_some() => {
                    return Err(Fault::new(span, "a second document starts here"));
                }
                Event::Nothing | Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd => None,
                Event::StreamEnd => break,
                Event::SequenceStart(anchor, tag) => {
                    check_tag(tag.as_deref(), "seq", span)?;
                    self.open(span, anchor, Content::Sequence(Vec::new()))?;
                    None
                }
                Event::MappingStart(anchor, tag) => {
                    check_tag(tag.as_deref(), "map", span)?;
                    let content = Content::Mapping { members: Vec::new(), key: None };
                    self.open(span, anchor, content)?;
                    None
                }
                Event::SequenceEnd | Event::MappingEnd => self.close(span)?,
                Event::Scalar(text, style, anchor, tag) => {
                    self.scalar(text, style, anchor, tag.as_deref(), span)?
                }
                Event::Alias(anchor) => self.alias(anchor, span)?,
            };
            if let Some(node) = done {
                root = Some(node);
            }
        }
        root.ok_or_else(|| Fault::new(Span::default(), "the document is empty"))
    }

    fn open(&mut self, start: Span, anchor: usize, content: Content<'a>) -> Result<(), Fault> {
        if self.open.len() == MAX_DEPTH {
            return Err(Fault::new(start, format!("nested deeper than {MAX_DEPTH} levels")));
        }
        if let Some(Open { content: Content::Mapping { key: None, .. }, .. }) = self.open.last() {
            return Err(Fault::new(start, "a key must be a plain or quoted scalar"));
        }
        self.open.push(Open { start, anchor, content });
        Ok(())
    }

    fn close(&mut self, end: Span) -> Result<Option<Node<'a>>, Fault> {
        let Some(open) = self.open.pop() else {
            return Err(Fault::new(end, "nothing is open here"));
        };
        let value = match open.content {
            Content::Sequence(items) => Value::Array(items),
            Content::Mapping { members, .. } => {
                refuse_duplicates(&members)?;
                Value::Object(Object { members })
            }
        };
        let last = match &value {
            Value::Array(items) => items.last().map(|item| item.span.end),
            Value::Object(object) => object.members.last().map(|member| member.value.span.end),
            _ => None,
        };
        // A block's end is only noticed at the next token; its last child tells where it stops.
        let stop = if end.end > end.start { end.end } else { last.unwrap_or(end.end) };
        let node = Node { value, span: Span::new(open.start.start as usize, stop as usize) };
        self.place(node, open.anchor)
    }

    fn scalar(
        &mut self,
        text: Cow<'a, str>,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        span: Span,
    ) -> Result<Option<Node<'a>>, Fault> {
        if let Some(Open { content: Content::Mapping { key, .. }, .. }) = self.open.last_mut()
            && key.is_none()
        {
            // A key is its text: `200:` is the key "200".
            *key = Some((text, span));
            return Ok(None);
        }
        let forced = match tag {
            None => false,
            Some(tag) if tag.is_yaml_core_schema() && tag.suffix == "str" => true,
            Some(tag)
                if tag.is_yaml_core_schema()
                    && matches!(tag.suffix.as_str(), "null" | "bool" | "int" | "float") =>
            {
                false
            }
            Some(tag) => {
                return Err(Fault::new(span, format!("the tag {tag} has no JSON value")));
            }
        };
        let value = if style == ScalarStyle::Plain && !forced {
            scalar::resolve(text).map_err(|reason| Fault::new(span, reason))?
        } else {
            Value::String(text)
        };
        self.place(Node { value, span }, anchor)
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<Option<Node<'a>>, Fault> {
        if let Some(Open { content: Content::Mapping { key: None, .. }, .. }) = self.open.last() {
            return Err(Fault::new(span, "a key can't be an alias"));
        }
        let Some(node) = self.anchors.get(&anchor) else {
            return Err(Fault::new(span, "the alias names itself or nothing"));
        };
        self.nodes = self.nodes.saturating_add(size(node));
        if self.nodes > MAX_NODES {
            return Err(Fault::new(span, format!("aliases make the document larger than {MAX_NODES} nodes")));
        }
        if self.open.len() + depth(node) > MAX_DEPTH {
            return Err(Fault::new(span, format!("nested deeper than {MAX_DEPTH} levels")));
        }
        let node = node.clone();
        self.place(node, 0)
    }

    /// Puts a finished node where it belongs; gives it back if it is the root.
    fn place(&mut self, node: Node<'a>, anchor: usize) -> Result<Option<Node<'a>>, Fault> {
        self.nodes += 1;
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            None => return Ok(Some(node)),
            Some(Open { content: Content::Sequence(items), .. }) => items.push(node),
            Some(Open { content: Content::Mapping { members, key }, .. }) => match key.take() {
                Some((key, key_span)) => members.push(Member { key, key_span, value: node }),
                None => return Err(Fault::new(node.span, "a value without a key")),
            },
        }
        Ok(None)
    }
}

fn check_tag(tag: Option<&Tag>, wanted: &str, span: Span) -> Result<(), Fault> {
    match tag {
        Some(tag) if !(tag.is_yaml_core_schema() && tag.suffix == wanted) => {
            Err(Fault::new(span, format!("the tag {tag} has no JSON value")))
        }
        _ => Ok(()),
    }
}

fn size(node: &Node<'_>) -> usize {
    1 + match &node.value {
        Value::Array(items) => items.iter().map(size).sum(),
        Value::Object(object) => object.members.iter().map(|member| size(&member.value)).sum(),
        _ => 0,
    }
}

fn depth(node: &Node<'_>) -> usize {
    match &node.value {
        Value::Array(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        Value::Object(object) => {
            let deepest = object.members.iter().map(|member| depth(&member.value));
            1 + deepest.max().unwrap_or(0)
        }
        _ => 0,
    }
}
