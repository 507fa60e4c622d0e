//! The project's own sources, and the type, field or method in them that an emitted document comes from.
//!
//! The emitted document has names but no places, so the sources of `server/api` are searched for them. A name that isn't found is still named.

use std::fs;
use std::path::{Path, PathBuf};

/// The sources below a folder.
#[derive(Debug, Default)]
pub struct RustSources {
    files: Vec<(String, String)>,
}

impl RustSources {
    /// Reads every Rust file below a folder; names are relative to `root`. What can't be read is left out.
    pub fn read(root: &Path, folder: &str) -> Self {
        let mut files = Vec::new();
        let mut open = vec![root.join(folder)];
        while let Some(folder) = open.pop() {
            let Ok(entries) = fs::read_dir(&folder) else { continue };
            let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
            paths.sort();
            for path in paths {
                if path.is_dir() {
                    open.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs")
                    && let Ok(text) = fs::read_to_string(&path)
                {
                    let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
                    files.push((name, text));
                }
            }
        }
        Self { files }
    }

    /// The name and the text of each.
    pub fn files(self) -> Vec<(String, String)> {
        self.files
    }

    /// A type and, if given, one of its fields.
    pub fn member(&self, component: &str, properties: &[String]) -> String {
        let field = properties.iter().find(|property| *property != "[]" && *property != "*");
        let Some((file, line, text)) = self.definition(component) else {
            return match field {
                Some(field) => format!("type `{component}`, field `{field}`"),
                None => format!("type `{component}`"),
            };
        };
        let Some(field) = field else {
            return format!("type `{component}` ({file}:{line})");
        };
        let body: Vec<&str> = text.lines().skip(line).take_while(|line| !line.starts_with('}')).collect();
        let snake = snake_case(field);
        let renamed = format!("rename = \"{field}\"");
        let found = body.iter().enumerate().find_map(|(at, text)| {
            if text.contains(&renamed) {
                let after = body[at..].iter().position(|text| field_name(text).is_some());
                return after.and_then(|after| Some((at + after, field_name(body[at + after])?)));
            }
            field_name(text).filter(|name| *name == snake).map(|name| (at, name))
        });
        match found {
            Some((at, name)) => format!("`{component}::{name}` ({file}:{})", line + at + 1),
            None => format!("type `{component}` ({file}:{line}), which has no field for `{field}`"),
        }
    }

    /// The method of an operation.
    pub fn operation(&self, id: &str) -> String {
        let method = id.replace(['-', '.', '/'], "_");
        let needle = format!("fn {method}(");
        for (file, text) in &self.files {
            if let Some(at) = text.lines().position(|line| line.contains(&needle)) {
                return format!("operation `{id}`, method `{method}` ({file}:{})", at + 1);
            }
        }
        format!("operation `{id}`")
    }

    fn definition(&self, component: &str) -> Option<(&str, usize, &str)> {
        let starts: Vec<String> =
            ["struct", "enum", "type"].iter().map(|kind| format!("pub {kind} {component}")).collect();
        for (file, text) in &self.files {
            let at = text.lines().position(|line| {
                let line = line.trim_start();
                starts.iter().any(|start| {
                    line.strip_prefix(start.as_str()).is_some_and(|rest| {
                        !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_')
                    })
                })
            });
            if let Some(at) = at {
                return Some((file, at + 1, text));
            }
        }
        None
    }
}

fn field_name(line: &str) -> Option<&str> {
    let line = line.trim_start().strip_prefix("pub ")?;
    let (name, _) = line.split_once(':')?;
    name.chars()
        .all(|character| character.is_alphanumeric() || character == '_' || character == '#')
        .then_some(name)
}

fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    let mut before_is_lower = false;
    for character in name.chars() {
        if character.is_uppercase() && before_is_lower {
            snake.push('_');
        }
        before_is_lower = character.is_lowercase() || character.is_ascii_digit();
        snake.extend(character.to_lowercase());
    }
    snake.replace(['[', ']', '-'], "_")
}
