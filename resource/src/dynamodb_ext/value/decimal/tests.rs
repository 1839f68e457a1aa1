use proptest::prelude::*;

use super::Number;

fn number(text: &str) -> Number {
    text.parse().unwrap()
}

#[test]
fn a_number_is_written_one_way() {
    for (text, written) in [
        ("0", "0"),
        ("-0.00", "0"),
        ("007", "7"),
        ("1.50", "1.5"),
        (".5", "0.5"),
        ("5.", "5"),
        ("+12e1", "120"),
        ("-1E-3", "-0.001"),
        ("1e-7", "1E-7"),
        ("1E+125", "1E+125"),
        (
            "0.00000000000000000000000000000000000000000000000012",
            "1.2E-49",
        ),
    ] {
        assert_eq!(number(text).as_str(), written, "{text}");
    }
}

#[test]
fn what_dynamodb_refuses_is_refused() {
    let digits = "1".repeat(39);
    for text in [
        "", "-", ".", "1e", "1.2.3", "0x1", "NaN", "١", "1E126", "1E-131", &digits,
    ] {
        assert!(text.parse::<Number>().is_err(), "{text}");
    }
    assert!(Number::try_from(f64::INFINITY).is_err());
    assert!(Number::try_from(1e-200).is_err());
    assert!("1".repeat(38).parse::<Number>().is_ok());
    assert!(
        "9.9999999999999999999999999999999999999E+125"
            .parse::<Number>()
            .is_ok()
    );
}

#[test]
fn numbers_are_ordered_by_size() {
    let ascending = [
        "-1E+100", "-20", "-3", "-0.5", "0", "1E-100", "0.5", "3", "20", "21", "1E+100",
    ];
    for pair in ascending.windows(2) {
        assert!(number(pair[0]) < number(pair[1]), "{pair:?}");
    }
}

proptest! {
    #[test]
    fn integers_keep_every_digit(value: i64) {
        prop_assert_eq!(Number::from(value).as_i64(), Some(value));
        prop_assert_eq!(number(&format!("{value}.0")).as_i64(), Some(value));
    }

    #[test]
    fn floats_come_back(value in prop::num::f64::NORMAL) {
        if let Ok(number) = Number::try_from(value) {
            prop_assert_eq!(number.to_f64().to_bits(), value.to_bits());
        }
    }

    #[test]
    fn any_text_is_a_number_or_an_error(text in "[-+0-9.eE]{0,12}") {
        if let Ok(number) = text.parse::<Number>() {
            prop_assert_eq!(number.as_str().parse::<Number>().unwrap(), number);
        }
    }
}
