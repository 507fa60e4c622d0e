//! What a plain YAML scalar means, by YAML 1.2's core schema.

use super::node::{Number, Value};
use std::borrow::Cow;

/// Resolves a plain scalar. `Err` says why it has no JSON value.
pub(super) fn resolve(text: Cow<'_, str>) -> Result<Value<'_>, &'static str> {
    match text.as_ref() {
        "" | "~" | "null" | "Null" | "NULL" => return Ok(Value::Null),
        "true" | "True" | "TRUE" => return Ok(Value::Bool(true)),
        "false" | "False" | "FALSE" => return Ok(Value::Bool(false)),
        _ => {}
    }
    match number(&text) {
        Some(Ok(number)) => Ok(Value::Number(number)),
        Some(Err(reason)) => Err(reason),
        None => Ok(Value::String(text)),
    }
}

fn number(text: &str) -> Option<Result<Number, &'static str>> {
    if let Some(digits) = text.strip_prefix("0x") {
        let hex = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        return hex.then(|| whole(digits, 16));
    }
    if let Some(digits) = text.strip_prefix("0o") {
        let octal = !digits.is_empty() && digits.bytes().all(|byte| (b'0'..=b'7').contains(&byte));
        return octal.then(|| whole(digits, 8));
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF" | ".nan" | ".NaN" | ".NAN") {
        return Some(Err("JSON has no infinite numbers and no NaN"));
    }
    if !unsigned.is_empty() && unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(decimal(text));
    }
    is_float(unsigned).then(|| float(text))
}

/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?` without its sign.
fn is_float(unsigned: &str) -> bool {
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let mantissa_fits = match mantissa.split_once('.') {
        Some(("", after)) => !after.is_empty() && digits(after),
        Some((before, after)) => digits(before) && digits(after),
        None => !mantissa.is_empty() && digits(mantissa),
    };
    let exponent_fits = exponent.is_none_or(|exponent| {
        let exponent = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        !exponent.is_empty() && digits(exponent)
    });
    mantissa_fits && exponent_fits
}

fn whole(digits: &str, radix: u32) -> Result<Number, &'static str> {
    i128::from_str_radix(digits, radix).map(Number::Int).map_err(|_| "the number is too large")
}

/// A number in decimal digits; beyond 128 bits it is read as a float.
pub(super) fn decimal(text: &str) -> Result<Number, &'static str> {
    match text.strip_prefix('+').unwrap_or(text).parse::<i128>() {
        Ok(int) => Ok(Number::Int(int)),
        Err(_) => float(text),
    }
}

/// A number with a fraction or an exponent.
pub(super) fn float(text: &str) -> Result<Number, &'static str> {
    match text.parse::<f64>() {
        Ok(float) if float.is_finite() => Ok(Number::Float(float)),
        _ => Err("the number is too large"),
    }
}
