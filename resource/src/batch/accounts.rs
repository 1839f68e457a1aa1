//! The outcome of each key of a `DeleteObjects` request, from its response.

use std::collections::HashMap;

use aws_sdk_s3::operation::delete_objects::DeleteObjectsOutput;
use aws_sdk_s3::types::{self, DeletedObject};

use super::{BatchOutcome, FailedKey, Target};

/// Sorts the keys of a request into deleted, failed and unknown, each into one of the three.
///
/// The second value says what is wrong with the response, if it names a key that the request did not.
pub(super) fn account(
    response: DeleteObjectsOutput,
    targets: Vec<Target>,
    quiet: bool,
) -> (BatchOutcome, Option<String>) {
    let objects = response.deleted.unwrap_or_default();
    let errors = response.errors.unwrap_or_default();
    if quiet && objects.is_empty() && errors.is_empty() {
        let deleted = targets.len();
        let outcome = BatchOutcome {
            deleted,
            ..BatchOutcome::default()
        };
        return (outcome, None);
    }

    let mut accounts = Accounts::new(&targets);
    for object in &objects {
        accounts.deleted(object);
    }
    for error in errors {
        accounts.failed(error);
    }
    let Accounts { states, stray, .. } = accounts;
    // A server that names what it has deleted, although the request is quiet, names all of it.
    let quiet = quiet && objects.is_empty();

    let mut outcome = BatchOutcome {
        objects,
        ..BatchOutcome::default()
    };
    for (target, state) in targets.into_iter().zip(states) {
        match state {
            State::Failed { code, message } => outcome.failed.push(FailedKey {
                target,
                code,
                message,
            }),
            State::Deleted => outcome.deleted += 1,
            // A quiet response names the failures only, and one that names no known key may mean any of the rest.
            State::Unnamed if quiet && stray.is_none() => outcome.deleted += 1,
            State::Unnamed => outcome.unknown.push(target),
        }
    }
    (outcome, stray)
}

#[derive(Clone)]
enum State {
    Unnamed,
    Deleted,
    Failed { code: String, message: String },
}

struct Accounts<'a> {
    /// The positions of each key's targets, with their versions.
    places: HashMap<&'a str, Vec<(usize, Option<&'a str>)>>,
    states: Vec<State>,
    stray: Option<String>,
}

impl<'a> Accounts<'a> {
    fn new(targets: &'a [Target]) -> Self {
        let mut places: HashMap<_, Vec<_>> = HashMap::with_capacity(targets.len());
        for (place, target) in targets.iter().enumerate() {
            let versions = places.entry(target.key.as_str()).or_default();
            versions.push((place, target.version_id.as_deref()));
        }
        Self {
            places,
            states: vec![State::Unnamed; targets.len()],
            stray: None,
        }
    }

    fn deleted(&mut self, object: &DeletedObject) {
        match self.place(object.key(), object.version_id()) {
            Some(place) => self.states[place] = State::Deleted,
            None => self.stray("deleted", object.key(), object.version_id()),
        }
    }

    /// If a response has both a failure and a deletion of a key, the failure counts: a key passes for deleted only if that
    /// is certain.
    fn failed(&mut self, error: types::Error) {
        let Some(place) = self.place(error.key(), error.version_id()) else {
            let code = error.code().unwrap_or("failed");
            self.stray(code, error.key(), error.version_id());
            return;
        };
        self.states[place] = State::Failed {
            code: error.code.unwrap_or_default(),
            message: error.message.unwrap_or_default(),
        };
    }

    /// The target that an entry of the response means.
    ///
    /// Servers leave the version out, send it empty, or say `null`, where the request named none. So a version that
    /// is not among those asked for is taken for the one target without a version.
    fn place(&self, key: Option<&str>, version_id: Option<&str>) -> Option<usize> {
        let versions = self.places.get(key?)?;
        let version_id = version_id.filter(|id| !id.is_empty());
        let exact = versions.iter().find(|(_, wanted)| *wanted == version_id);
        let plain = || versions.iter().find(|(_, wanted)| wanted.is_none());
        let only = || match (version_id, versions.as_slice()) {
            (None, [one]) => Some(one),
            _ => None,
        };
        let found = exact.or_else(plain).or_else(only);
        found.map(|(place, _)| *place)
    }

    fn stray(&mut self, what: &str, key: Option<&str>, version_id: Option<&str>) {
        let named = Target::named(key.map(str::to_owned), version_id.map(str::to_owned));
        let named = match key {
            Some(key) if !key.is_empty() => format!("{named}, which the request does not name"),
            _ => "no key".to_owned(),
        };
        let reason = format!("the response says {what} of {named}");
        self.stray.get_or_insert(reason);
    }
}

#[cfg(test)]
mod tests {
    use aws_sdk_s3::operation::delete_objects::DeleteObjectsOutput;
    use aws_sdk_s3::types::{DeletedObject, Error};

    use super::{BatchOutcome, Target, account};

    fn error(key: Option<&str>, version_id: Option<&str>) -> Error {
        let error = Error::builder().set_key(key.map(str::to_owned));
        let error = error.set_version_id(version_id.map(str::to_owned));
        error.code("AccessDenied").message("no").build()
    }

    fn deleted(key: &str, version_id: Option<&str>) -> DeletedObject {
        let deleted = DeletedObject::builder().key(key);
        deleted
            .set_version_id(version_id.map(str::to_owned))
            .build()
    }

    fn response(deleted: Vec<DeletedObject>, errors: Vec<Error>) -> DeleteObjectsOutput {
        DeleteObjectsOutput::builder()
            .set_deleted(Some(deleted))
            .set_errors(Some(errors))
            .build()
    }

    fn keys() -> Vec<Target> {
        ["a", "b", "c"].map(Target::from).into()
    }

    /// Deleted, failed and unknown.
    fn counts(outcome: &BatchOutcome) -> [usize; 3] {
        [outcome.deleted, outcome.failed.len(), outcome.unknown.len()]
    }

    #[test]
    fn a_version_that_was_not_asked_for_is_that_of_the_key() {
        for version_id in [None, Some(""), Some("null"), Some("v9")] {
            let errors = vec![error(Some("c"), version_id)];
            let (outcome, stray) = account(response(vec![], errors.clone()), keys(), true);
            assert_eq!(
                (counts(&outcome), stray),
                ([2, 1, 0], None),
                "{version_id:?}"
            );
            assert_eq!(outcome.failed[0].target, Target::from("c"));

            let named = vec![deleted("a", version_id), deleted("b", None)];
            let (outcome, stray) = account(response(named, errors), keys(), false);
            assert_eq!(
                (counts(&outcome), stray),
                ([2, 1, 0], None),
                "{version_id:?}"
            );
        }
    }

    #[test]
    fn versions_of_one_key_are_told_apart() {
        let targets = vec![
            Target::from("a"),
            Target::version("a", "1"),
            Target::version("a", "null"),
        ];
        let errors = vec![error(Some("a"), Some("null"))];
        let (outcome, stray) = account(response(vec![], errors), targets.clone(), true);
        assert_eq!((counts(&outcome), stray), ([2, 1, 0], None));
        assert_eq!(outcome.failed[0].target, targets[2]);
    }

    #[test]
    fn a_response_that_names_no_known_key_leaves_the_rest_unknown() {
        for errors in [
            vec![error(None, None)],
            vec![error(Some(""), None)],
            vec![error(Some("elsewhere"), None)],
        ] {
            for quiet in [true, false] {
                let named = vec![deleted("a", None)];
                let (outcome, stray) = account(response(named, errors.clone()), keys(), quiet);
                assert_eq!(counts(&outcome), [1, 0, 2], "{errors:?}");
                assert!(stray.is_some_and(|reason| reason.contains("AccessDenied")));
            }
        }
        let targets = vec![Target::version("a", "1"), Target::version("a", "2")];
        let which = vec![error(Some("a"), None)];
        let (outcome, stray) = account(response(vec![], which), targets, true);
        assert_eq!(counts(&outcome), [0, 0, 2]);
        assert!(stray.is_some());
    }

    #[test]
    fn a_quiet_request_that_is_answered_by_names_is_taken_at_its_word() {
        let named = vec![deleted("a", None), deleted("b", None)];
        let (outcome, stray) = account(response(named, vec![]), keys(), true);
        assert_eq!((counts(&outcome), stray), ([2, 0, 1], None));
        let (outcome, _) = account(response(vec![], vec![]), keys(), true);
        assert_eq!(counts(&outcome), [3, 0, 0]);
    }

    #[test]
    fn a_key_that_is_named_twice_is_counted_once() {
        let errors = vec![error(Some("a"), None), error(Some("a"), Some("null"))];
        let named = vec![deleted("a", None), deleted("b", None), deleted("b", None)];
        let (outcome, stray) = account(response(named, errors), keys(), false);
        assert_eq!((counts(&outcome), stray), ([1, 1, 1], None));
    }
}
