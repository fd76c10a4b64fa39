#!/bin/sh
# Fetches the design system's built files and keeps only what Rowan may and does serve.
#
#   app/src/build/vendor-assets.sh           needs npm, openssl, tar and perl; run it again to take a new version
#
# Left out: the typeface and the crest, which are licensed for gov.uk services alone, and the images.
set -eu

package=govuk-frontend
version=6.6.0
integrity=sha512-xctkWrQvLnvQt7fyjQ3MGX9S0wz0x0RQuLxCeoXF+s8EjGICG81/DYQGKN5qgO+0KVT12UAaRwUsGY6fulRcRg==

app=$(cd "$(dirname "$0")/../.." && pwd)
assets=$app/src/main/resources/static/assets
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
npm pack --silent "$package@$version" >/dev/null
actual=sha512-$(openssl dgst -sha512 -binary "$package-$version.tgz" | openssl base64 -A)
if [ "$actual" != "$integrity" ]; then
  echo "$package $version is not the package that was reviewed: $actual" >&2
  exit 1
fi
tar -xzf "$package-$version.tgz"
dist=package/dist/govuk

mkdir -p "$assets"
perl -0pe '
  s/\@font-face\s*\{[^}]*\}//g;
  s/\@supports[^{]*mask-position[^{]*\{\.govuk-footer__copyright-logo:before\{[^}]*\}\}//g;
  s/\.govuk-footer__copyright-logo:before\{[^}]*\}//g;
  s/GDS Transport,arial,sans-serif/var(--rowan-font,arial,sans-serif)/g;
  s/font-family:sans-serif/font-family:var(--rowan-font,sans-serif)/g;
  s{/\*# sourceMappingURL=.*?\*/}{}g' "$dist/govuk-frontend.min.css" >"$assets/govuk-frontend.css"
perl -0pe 's{//# sourceMappingURL=\S+}{}g' "$dist/govuk-frontend.min.js" >"$assets/govuk-frontend.js"

if grep -qE 'url\(|GDS Transport|@font-face' "$assets/govuk-frontend.css"; then
  echo "a typeface, an image or the crest is still named in the style sheet" >&2
  exit 1
fi

# What the design system expects of its own parts, for the tests: only the examples they name.
node - "$dist/components" "$app/src/test/resources/govuk-fixtures.names" "$app/src/test/resources/govuk-fixtures.json" <<'END'
const { readFileSync, writeFileSync } = require("node:fs");
const [components, names, out] = process.argv.slice(2);
const kept = { "": "From govuk-frontend, MIT licence: see VENDORED.md beside the assets" };
for (const line of readFileSync(names, "utf8").split("\n").filter(Boolean)) {
  const [part, name] = line.split("/", 2);
  const all = JSON.parse(readFileSync(`${components}/${part}/fixtures.json`, "utf8")).fixtures;
  kept[line] = all.find((fixture) => fixture.name === name).html;
}
writeFileSync(out, `${JSON.stringify(kept, null, 2)}\n`);
END

cat >"$assets/VENDORED.md" <<END
# What in this folder was made elsewhere

| file | from | version | integrity of the package |
| --- | --- | --- | --- |
| \`govuk-frontend.css\`, \`govuk-frontend.js\` | $package | $version | \`$integrity\` |

Changed: the typeface and the crest are taken out, the type follows \`--rowan-font\`, the pointers to source maps are gone.
\`app/src/build/vendor-assets.sh\` makes these files again. Nothing of @ministryofjustice/frontend is served: its timeline,
filter and sub-navigation are patterns here, with markup and styles of our own.

govuk-frontend is under the MIT licence:

> Copyright (C) 2017 Crown Copyright (Government Digital Service)
>
> Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
> documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights
> to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to
> whom the Software is furnished to do so, subject to the following conditions:
>
> The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
> Software.
>
> THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
> WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
> COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
> OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
END
