//! The files of folders, and whether they are right.

use std::collections::BTreeMap;
use std::path::Path;

use crate::place::{LARGE, Place, SMALL, content};
use crate::work::Verdict;

/// Every file of the folder is one that was to be made, and is whole.
pub(crate) fn whole_files(folder: &Path, place: &Place) -> Verdict {
    for (name, bytes) in files(folder) {
        if name == "key" {
            let right = bytes == content(SMALL) || bytes == content(LARGE);
            right.then_some(()).ok_or("the file is not whole")?;
            continue;
        }
        let object = place
            .demo
            .iter()
            .find(|object| object.key == format!("logs/{name}"));
        let object = object.ok_or_else(|| format!("{name} is left behind"))?;
        same(&bytes, &object.body).map_err(|wrong| format!("{name}: {wrong}"))?;
    }
    Ok(())
}

/// The files of a folder, by their path within it.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap();
                let name = name.to_str().unwrap().to_owned();
                found.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    found
}

pub(crate) fn same(got: &[u8], expected: &[u8]) -> Verdict {
    if got == expected {
        return Ok(());
    }
    Err(format!(
        "{} bytes that are not the {} expected",
        got.len(),
        expected.len()
    ))
}
