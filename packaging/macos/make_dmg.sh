#!/bin/sh
# The application and disk image for macOS. UNTESTED: written without a Mac.
#
#   python3 packaging/set_up.py build folder && sh packaging/macos/make_dmg.sh 0.1.0
#
# Without a developer's signature macOS asks the user to allow the first start.
set -eu
version=${1:?give the version}
root=$(cd "$(dirname "$0")/../.." && pwd)
bundle="$root/dist/Muqabala.app"
rm -rf "$bundle"
mkdir -p "$bundle/Contents/MacOS" "$bundle/Contents/Resources"
cp -R "$root/dist/muqabala/." "$bundle/Contents/MacOS/"
sed "s/@VERSION@/$version/" "$root/packaging/macos/Info.plist" > "$bundle/Contents/Info.plist"
for size in 16 32 128 256 512; do
    set=${TMPDIR:-/tmp}/muqabala.iconset
    mkdir -p "$set"
    qlmanage -t -s "$size" -o "$set" "$root/resources/pictures/muqabala.svg" > /dev/null
    mv "$set/muqabala.svg.png" "$set/icon_${size}x${size}.png"
done
iconutil -c icns -o "$bundle/Contents/Resources/muqabala.icns" "$set"
codesign --force --deep --sign - "$bundle"
hdiutil create -volname Muqabala -srcfolder "$bundle" -ov -format UDZO \
    "$root/dist/muqabala-$version.dmg"
