; The installer for Windows (Inno Setup 6). UNTESTED: written without a Windows machine.
;
;   py packaging\set_up.py build folder
;   iscc /DVersion=0.1.0 packaging\windows\muqabala.iss

#ifndef Version
  #error Give the version: /DVersion=0.1.0
#endif

[Setup]
AppId={{7C0B5C51-4E0B-4F4E-9E3C-6A1B5B0E9D21}
AppName=Muqabala
AppVersion={#Version}
DefaultDirName={autopf}\Muqabala
DefaultGroupName=Muqabala
PrivilegesRequiredOverridesAllowed=dialog
OutputDir=..\..\dist
OutputBaseFilename=muqabala-{#Version}-setup
LicenseFile=..\..\LICENSE
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
UninstallDisplayName=Muqabala

[Languages]
Name: "ar"; MessagesFile: "compiler:Languages\Arabic.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
ar.OpenWith=افتح في مقابلة
en.OpenWith=Open in Muqabala

[Files]
Source: "..\..\dist\muqabala\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Muqabala"; Filename: "{app}\muqabala.exe"

[Registry]
; The reports themselves keep the programs they are opened with; Muqabala is offered beside them.
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.txt\shell\Muqabala"; ValueType: string; ValueData: "{cm:OpenWith}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.txt\shell\Muqabala\command"; ValueType: string; ValueData: """{app}\muqabala.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.pdf\shell\Muqabala"; ValueType: string; ValueData: "{cm:OpenWith}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.pdf\shell\Muqabala\command"; ValueType: string; ValueData: """{app}\muqabala.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.docx\shell\Muqabala"; ValueType: string; ValueData: "{cm:OpenWith}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.docx\shell\Muqabala\command"; ValueType: string; ValueData: """{app}\muqabala.exe"" ""%1"""
