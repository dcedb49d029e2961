package org.yinuo.cli;
