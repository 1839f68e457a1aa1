//! The elements of boto3 that a description lacks.

use std::path::{Path, PathBuf};

use resource_codegen::parity::Report;
use resource_codegen::{boto3, paginators, parse};

use crate::python;

fn report(description: (&str, &str), model: (&str, &str)) -> Report {
    let description = parse::parse(description.0, description.1).unwrap();
    Report::new(boto3::read(model.0, model.1).unwrap(), &description)
}

/// A model of the toys that has more than their description.
const TOYS: &str = r#"{
  "service": {
    "actions": {
      "BuildChest": {"request": {"operation": "BuildChest"}, "resource": {"type": "Chest"}},
      "BurnChest": {"request": {"operation": "BurnChest"}}
    },
    "has": {
      "Chest": {"resource": {"type": "Chest"}},
      "Doll": {"resource": {"type": "Doll"}}
    },
    "hasMany": {"Chests": {"request": {"operation": "ListChests"}, "resource": {"type": "Chest"}}}
  },
  "resources": {
    "Chest": {
      "identifiers": [{"name": "Label"}, {"name": "Room"}],
      "load": {"request": {"operation": "GetChest"}},
      "actions": {
        "Add": {"request": {"operation": "AddToy"}, "resource": {"type": "Doll"}},
        "Empty": {"request": {"operation": "EmptyChest"}},
        "Lock": {"request": {"operation": "LockChest"}}
      },
      "has": {"Toy": {"resource": {"type": "Toy"}}},
      "waiters": {"Exists": {"waiterName": "ChestExists"}, "Full": {"waiterName": "ChestFull"}}
    },
    "Toy": {
      "identifiers": [{"name": "ChestLabel"}, {"name": "Number"}],
      "load": {"request": {"operation": "GetToy"}},
      "actions": {"Repair": {"request": {"operation": "RepairToy"}}},
      "batchActions": {"Delete": {"request": {"operation": "DeleteToys"}}}
    },
    "Doll": {"identifiers": [{"name": "Name"}]}
  }
}"#;

#[test]
fn what_is_missing_is_listed_and_counted() {
    let report = report(("toy.toml", include_str!("toy.toml")), ("toys.json", TOYS));
    assert!(!report.is_complete());
    snapbox::assert_data_eq!(
        report.to_string(),
        snapbox::str![[r"
missing: ServiceResource.actions.BurnChest
missing: ServiceResource.has.Doll
missing: ServiceResource.hasMany.Chests
missing: Chest.identifiers.Room
missing: Chest.actions.Add
missing: Chest.actions.Lock
missing: Chest.waiters.Full
missing: Doll
missing: Doll.identifiers.Name
missing: Toy.load
gap: Toy.actions.Repair: the SDK for Rust does not have RepairToy
missing: Toy.batchActions.Delete
resources      2 of   3
identifiers    3 of   5
load           1 of   2
actions        2 of   6
has            2 of   3
hasMany        0 of   1
batchActions   0 of   1
waiters        1 of   2
11 of 23 elements, 1 gaps, 11 missing
"]]
    );
}

#[test]
fn a_file_of_another_kind_is_an_error() {
    let error = boto3::read("paginators-1.json", "{\"pagination\": {}}").unwrap_err();
    let said = error.to_string();
    assert!(
        said.starts_with(
            "paginators-1.json: not boto3's resources-1.json: missing field `service`"
        ),
        "{said}"
    );
}

#[test]
fn a_collection_that_would_end_after_the_first_page_is_listed() {
    let description = parse::parse("toy.toml", include_str!("toy.toml")).unwrap();
    let unpaged = |model| paginators::unpaged("paginators-1.json", model, &description);
    // That labels have pages, the description says.
    let model = r#"{"pagination": {"ListLabels": {}, "SearchChests": {}}}"#;
    assert_eq!(unpaged(model).unwrap(), ["Shelf.chests (SearchChests)"]);
    let error = unpaged("{}").unwrap_err().to_string();
    let said = "paginators-1.json: not botocore's paginators-1.json: missing field `pagination`";
    assert!(error.starts_with(said), "{error}");
}

/// The folder of the boto3 that this machine's Python has, if it has one.
fn installed() -> Option<PathBuf> {
    let program = "import boto3, pathlib; print(pathlib.Path(boto3.__file__).parent)";
    let folder = python::output(program)?;
    let folder = Path::new(folder.trim()).join("data");
    folder.is_dir().then_some(folder)
}

/// The newest model of a service: its versions are dates.
fn model(service: &Path) -> Option<PathBuf> {
    newest(service, "resources-1.json")
}

fn newest(service: &Path, file: &str) -> Option<PathBuf> {
    let versions = std::fs::read_dir(service).ok()?;
    let mut versions: Vec<_> = versions
        .filter_map(|version| Some(version.ok()?.path().join(file)))
        .filter(|model| model.is_file())
        .collect();
    versions.sort();
    versions.pop()
}

#[test]
fn of_boto3_nothing_is_missing_without_a_reason() {
    let Some(folder) = installed() else {
        return;
    };
    let descriptions = Path::new(env!("CARGO_MANIFEST_DIR")).join("../descriptions");
    for entry in std::fs::read_dir(descriptions).unwrap() {
        let path = entry.unwrap().path();
        let service = path.file_stem().unwrap();
        let model = model(&folder.join(service)).unwrap();
        let text = std::fs::read_to_string(&model).unwrap();
        let description = std::fs::read_to_string(&path).unwrap();
        let report = report(("description", &description), ("resources-1.json", &text));
        assert!(report.is_complete(), "{}: {report}", path.display());
    }
}

#[test]
fn every_collection_that_has_pages_lists_them_all() {
    let Some(folder) = installed() else {
        println!("skipped: python3 has no boto3");
        return;
    };
    // botocore stands beside boto3, with the models of every service.
    let models = folder.join("../../botocore/data");
    let descriptions = Path::new(env!("CARGO_MANIFEST_DIR")).join("../descriptions");
    for entry in std::fs::read_dir(descriptions).unwrap() {
        let path = entry.unwrap().path();
        let service = path.file_stem().unwrap();
        let model = newest(&models.join(service), "paginators-1.json").unwrap();
        let model = std::fs::read_to_string(model).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        let description = parse::parse("description", &text).unwrap();
        let unpaged = paginators::unpaged("paginators-1.json", &model, &description).unwrap();
        assert_eq!(unpaged, [""; 0], "{}", path.display());
    }
}

#[test]
fn of_s3_two_requests_are_missing_which_the_sdk_lacks() {
    let Some(folder) = installed() else {
        return;
    };
    let text = std::fs::read_to_string(model(&folder.join("s3")).unwrap()).unwrap();
    let description = include_str!("../../../descriptions/s3.toml");
    let report = report(("s3.toml", description), ("resources-1.json", &text));
    let missing: Vec<_> = report.missing().collect();
    assert_eq!(
        missing,
        [
            "gap: BucketLifecycle.load: the SDK for Rust does not have GetBucketLifecycle",
            "gap: BucketLifecycle.actions.Put: the SDK for Rust does not have PutBucketLifecycle",
        ]
    );
}
